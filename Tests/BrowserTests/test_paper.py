"""Pages on A4: heads again on each sheet, nothing cut."""

import re
import subprocess

import pytest
from pages import MENU


def printed(page, file, order="-layout"):
    """The sheets of the page on paper, each as text in its places, or cell by cell."""
    page.pdf(path=file, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", order, file, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def paper_size(file):
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return re.search(r"Page size:\s*([\d.]+) x ([\d.]+)", info).groups()


@pytest.mark.parametrize("name, head, rows", [
    ("tasks", "Mã Nhiệm vụ", r"^\s*T-"), ("targets", "Mức phải đạt", r"^\s*I-\d"), ("nodes", "Vốn đầu tư", r"^\s*\d+(\.\d+)+\s"),
    ("money", "Ngân sách", r"^\s*\d+(\.\d+)*\s"),
])
def test_a_long_table_has_its_head_again_on_each_sheet(console, open_page, reports, name, head, rows):
    page = open_page()
    page.goto(console.pages()[name])
    file = reports / "screenshots" / f"{name}-print.pdf"
    file.parent.mkdir(exist_ok=True)
    sheets = printed(page, file)
    with_rows = [sheet for sheet in sheets if re.search(rows, sheet, re.MULTILINE)]
    assert len(sheets) >= 1 and with_rows
    word = head.split()[-1]
    assert [index for index, sheet in enumerate(with_rows) if word not in sheet] == []


def test_pages_are_printed_on_A4_with_nothing_cut(console, open_page, reports):
    page = open_page()
    page.emulate_media(media="print")
    (reports / "screenshots").mkdir(exist_ok=True)
    for name in [*MENU, "node", "unit", "finding"]:
        page.goto(console.pages()[name])
        file = reports / "screenshots" / f"{name}-print.pdf"
        sheets = printed(page, file, "-raw")
        width, height = map(float, paper_size(file))
        assert (round(width), round(height)) == (595, 842), name
        text = re.sub(r"\s+", "", "".join(sheets))
        # The last cell of each row is on the paper: nothing is cut at its right.
        for cell in page.locator("main tbody tr:nth-child(-n+3) td:last-child").all_inner_texts():
            assert re.sub(r"\s+", "", cell.split("\n")[0]) in text, (name, cell)
