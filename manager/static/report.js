// The report's one button: the page prints as it stands.

document.querySelector("[data-print]").addEventListener("click", () => print())
