for (const button of document.querySelectorAll("table.findings th button")) {
  button.closest("table").dataset.sortable = "yes";
  button.addEventListener("click", () => {
    const th = button.parentElement, table = th.closest("table"), body = table.tBodies[0], column = th.cellIndex;
    const down = th.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    th.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent;
    const numbers = th.classList.contains("number") || body.rows[0]?.cells[column].dataset.key !== undefined;
    const rows = [...body.rows].map((row, place) => ({ row, place, key: numbers ? Number(key(row)) : key(row) }));
    rows.sort((a, b) => (numbers ? a.key - b.key : a.key.localeCompare(b.key)) * (down ? -1 : 1) || a.place - b.place);
    body.append(...rows.map(entry => entry.row));
  });
}
