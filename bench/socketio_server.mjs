// npm's socket.io as it would be installed, websockets only and uncompressed: prints its port, then
// broadcasts the entries it was given for every line of standard input, and prints when.
import { createServer } from "node:http"
import { createInterface } from "node:readline"
import { Server } from "socket.io"

const PING_MS = 20_000

const entries = JSON.parse(process.argv[2])
const server = createServer()
const live = new Server(server, {
  transports: ["websocket"],
  perMessageDeflate: false,
  pingInterval: PING_MS,
  pingTimeout: PING_MS,
}).of("/live")

server.listen(0, "127.0.0.1", () => console.log(server.address().port))
for await (const _ of createInterface({ input: process.stdin })) {
  const began = process.hrtime.bigint()
  live.emit("entries", entries)
  console.log(String(began))
}
process.exit(0)
