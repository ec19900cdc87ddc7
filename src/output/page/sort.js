// Sorts tables on a click on a heading. Nothing depends on it: without scripts tables stand in their own order.
document.querySelectorAll("table.sort").forEach(function (table) {
  var headings = table.querySelectorAll("thead th"), body = table.tBodies[0];
  headings.forEach(function (heading, i) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.textContent = "";
    heading.appendChild(button);
    var value = function (row) {
      var cell = row.cells[i];
      return cell.dataset.v === undefined ? cell.textContent : cell.dataset.v === "" ? -Infinity : +cell.dataset.v;
    };
    button.addEventListener("click", function () {
      var down = heading.getAttribute("aria-sort") !== "descending";
      headings.forEach(function (other) { other.removeAttribute("aria-sort"); });
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      Array.from(body.rows).sort(function (a, b) {
        var x = value(a), y = value(b);
        var order = typeof x === "number" ? x - y || 0 : x.localeCompare(y, document.documentElement.lang);
        return down ? -order : order;
      }).forEach(function (row) { body.appendChild(row); });
    });
  });
});
