"""Fills assignment workbooks the way a colleague without the app does: finds the rows by what is printed, picks from the
drop-downs, types counts, sets 检查状态 to 已完成 and leaves the rest blank. Knows nothing of hidden rows, columns or sheets.

usage: fill-by-hand.py JOB.json
  {"workbooks": [path…], "out": folder,
   "targets": {key: {"cells": {heading: value}, "notes": [[heading, text]…], "status": text}}}
  key: a site's 网站标识码, or 平台|账号|名称|主办单位 of an account, as printed.
"""

import json
import os
import sys

import openpyxl
from openpyxl.utils import range_boundaries

HEADINGS = 3  # row of the headings, below the title and the groups
FIRST = 5  # first row of targets


def first_line(value):
    return str(value or "").split("\n")[0]


def columns_of(sheet, row):
    return {first_line(cell.value): cell.column for cell in sheet[row] if cell.value}


def choices_at(workbook, sheet, cell):
    """The list that a drop-down offers at a cell, and whether other text is refused; None without one."""
    for rule in sheet.data_validations.dataValidation:
        if rule.type != "list" or cell.coordinate not in rule.sqref:
            continue
        formula = rule.formula1
        if formula.startswith('"'):
            values = formula.strip('"').split(",")
        else:
            name, area = formula.replace("'", "").lstrip("=").split("!")
            left, top, right, bottom = range_boundaries(area.replace("$", ""))
            rows = workbook[name].iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right, values_only=True)
            values = [row[0] for row in rows]
        return values, rule.errorStyle in (None, "stop")
    return None


def put(workbook, sheet, row, column, value):
    cell = sheet.cell(row, column)
    offered = choices_at(workbook, sheet, cell)
    if offered is not None:
        values, strict = offered
        parts = [value] if strict else str(value).split("、")
        missing = [part for part in parts if part not in values]
        if missing:
            sys.exit(f"{sheet.title}!{cell.coordinate}: {missing} is not offered among {values}")
    cell.value = value


def key_of(sheet, row, columns):
    if "网站标识码" in columns:
        return sheet.cell(row, columns["网站标识码"]).value
    parts = [sheet.cell(row, columns[name]).value for name in ("平台类型", "账号", "名称", "主办单位")]
    return "|".join(part or "" for part in parts)


def fill_targets(workbook, sheet, targets):
    columns = columns_of(sheet, HEADINGS)
    filled = []
    for row in range(FIRST, sheet.max_row + 1):
        key = key_of(sheet, row, columns)
        if not key:
            continue
        target = targets[key]
        for heading, value in target["cells"].items():
            put(workbook, sheet, row, columns[heading], value)
        put(workbook, sheet, row, columns["检查状态"], target["status"])
        filled.append((sheet, row, columns, target))
    return filled


def said_of(sheet, row, columns):
    """A site's code; of an account the platform too, for one name may stand on two."""
    if "网站标识码" in columns:
        return sheet.cell(row, columns["网站标识码"]).value
    platform, account, name = (sheet.cell(row, columns[head]).value for head in ("平台类型", "账号", "名称"))
    return f"{platform} {account or name}"


def note_findings(workbook, filled):
    """One row of 问题清单 for each note, on the free rows."""
    sheet = workbook["问题清单"]
    columns = columns_of(sheet, 2)
    row = 4
    for source, source_row, source_columns, target in filled:
        for heading, text in target["notes"]:
            sheet.cell(row, columns["网站标识码或账号"]).value = said_of(source, source_row, source_columns)
            sheet.cell(row, columns["名称"]).value = source.cell(source_row, source_columns.get("网站名称") or source_columns["名称"]).value
            put(workbook, sheet, row, columns["指标"], heading)
            sheet.cell(row, columns["说明"]).value = text
            row += 1


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    os.makedirs(job["out"], exist_ok=True)
    for path in job["workbooks"]:
        workbook = openpyxl.load_workbook(path)
        filled = []
        for name in ("网站", "新媒体"):
            if name in workbook.sheetnames:
                filled += fill_targets(workbook, workbook[name], job["targets"])
        note_findings(workbook, filled)
        workbook.save(os.path.join(job["out"], os.path.basename(path)))
        print(os.path.basename(path), len(filled))


main()
