"""What hangs on a cable: printers, scanners, signs, keypads, ports, agents. Knows no office."""
