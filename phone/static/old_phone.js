// Loads the page anew now and then where phone.js does not run: an old phone that does not know its JavaScript, or a
// line on which one of its modules got lost. No module itself, and in the JavaScript of 2009.

(function () {
  var LOOK_MS = 30000

  setInterval(function () {
    if (!document.querySelector("[data-ticket][data-is-live]")) location.reload()
  }, LOOK_MS)
})()
