// The search page: an address with ?q= brings its words to the field.
(function () {
  "use strict";

  var field = document.getElementById("search-field");
  var words = new URLSearchParams(location.search).get("q");
  if (field && words) { field.value = words; }
})();
