// Tables sort by a heading, and long ones are filtered. Nothing depends on it: without scripts they stand in their order.
(function () {
  "use strict";
  var french = document.documentElement.lang !== "en", long = 15;
  var words = new Intl.Collator(document.documentElement.lang, { sensitivity: "base", numeric: true });

  // A number as the page writes it; what holds no number is null.
  function number(cell) {
    var text = cell.dataset.v;
    if (text === undefined) {
      text = cell.textContent.replace(/[\s%]/g, "").replace("\u2212", "-").replace(/^[<>]/, "");
      text = french ? text.replace(",", ".") : text.replace(/,/g, "");
    }
    return text === "" || isNaN(text) ? null : +text;
  }

  function sort(table, headings, at) {
    var heading = headings[at], numeric = heading.classList.contains("r");
    var before = heading.getAttribute("aria-sort");
    var down = before ? before === "ascending" : numeric;
    var rows = Array.from(table.tBodies[0].rows, function (row) {
      return { row: row, value: numeric ? number(row.cells[at]) : row.cells[at].textContent };
    });
    rows.sort(function (a, b) {
      // What has no value stands last in either order.
      if (a.value === null || b.value === null) { return (a.value === null) - (b.value === null); }
      var order = numeric ? a.value - b.value : words.compare(a.value, b.value);
      return down ? -order : order;
    });
    headings.forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.forEach(function (item) { table.tBodies[0].appendChild(item.row); });
  }

  function sortable(table) {
    var headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach(function (heading, at) {
      var button = document.createElement("button");
      button.type = "button";
      while (heading.firstChild) { button.appendChild(heading.firstChild); }
      button.addEventListener("click", function () { sort(table, headings, at); });
      heading.appendChild(button);
    });
  }

  // Without case, accents and the kinds of spaces and apostrophes.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").replace(/\u2019/g, "'").toLowerCase();
  }

  function filterable(table) {
    var rows = Array.from(table.tBodies[0].rows), keys = null;
    var line = document.createElement("p"), label = document.createElement("label");
    var box = document.createElement("input"), count = document.createElement("output");
    line.className = "filter";
    box.type = "search";
    label.append(french ? "Filtrer le tableau" : "Filter the table", " ", box);
    line.append(label, " ", count);
    box.addEventListener("input", function () {
      var wanted = plain(box.value).trim(), shown = 0;
      keys = keys || rows.map(function (row) { return Array.from(row.cells, function (c) { return plain(c.textContent); }).join("\n"); });
      rows.forEach(function (row, i) {
        row.hidden = keys[i].indexOf(wanted) < 0;
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = wanted ? shown + (french ? " sur " : " of ") + rows.length : "";
    });
    table.parentNode.before(line);
  }

  document.querySelectorAll("table.sort").forEach(function (table) {
    sortable(table);
    if (table.tBodies[0].rows.length > long) { filterable(table); }
  });

  // Paper shows what is folded away on the screen, where it is meant to be read.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details.print:not([open])"));
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () { opened.forEach(function (one) { one.open = false; }); });
})();
