// Shows only what holds the words that are typed; without it the page shows all.
(function () {
  var articles = Array.from(document.querySelectorAll("article"));
  if (articles.length < 2) { return; }
  var label = document.createElement("label");
  label.className = "filter";
  label.append("Show only what says ");
  var box = document.createElement("input");
  box.type = "search";
  label.append(box);
  var status = document.createElement("span");
  status.className = "facts";
  status.setAttribute("role", "status");
  document.querySelector("header").append(label, " ", status);
  var groups = Array.from(document.querySelectorAll("details.group"));
  var wasOpen = groups.map(function (g) { return g.open; });
  var texts = null;
  var timer = 0;
  function apply() {
    texts = texts || articles.map(function (a) { return a.textContent.toLowerCase(); });
    var words = box.value.trim().toLowerCase().split(/\s+/);
    var shown = 0;
    articles.forEach(function (article, i) {
      var fits = words.every(function (w) { return texts[i].includes(w); });
      article.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (group, i) {
      var any = group.querySelector("article:not([hidden])") !== null;
      group.hidden = !any;
      group.open = box.value.trim() === "" ? wasOpen[i] : any;
    });
    status.textContent = box.value.trim() === "" ? "" : shown + " of " + articles.length;
  }
  box.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(apply, 150); });
})();
