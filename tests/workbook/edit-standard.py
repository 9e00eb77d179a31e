"""Edits a standard workbook the way a clerk does in a spreadsheet: finds the columns by their headings and the rows by what
they show, types, inserts rows, deletes rows, puts a column elsewhere. Knows nothing of hidden sheets.

usage: edit-standard.py FROM TO
"""

import datetime
import sys

import openpyxl

HEADINGS = 2


def columns_of(sheet):
    return {cell.value: cell.column for cell in sheet[HEADINGS] if cell.value}


def row_of(sheet, heading, text):
    column = columns_of(sheet)[heading]
    for row in range(HEADINGS + 1, sheet.max_row + 1):
        if sheet.cell(row, column).value == text:
            return row
    sys.exit(f"{sheet.title}: no {text} under {heading}")


def put(sheet, row, **values):
    columns = columns_of(sheet)
    for heading, value in values.items():
        sheet.cell(row, columns[heading]).value = value


book = openpyxl.load_workbook(sys.argv[1])
head, vetoes, items, levels = (book[name] for name in ("总则", "单项否决", "指标", "档次"))

put(head, row_of(head, "项目", "合格线"), 内容="72分", 核对人="王五", 核对日期=datetime.date(2026, 11, 25))
put(vetoes, row_of(vetoes, "情形", "首页不更新"), 通报用语="首页长期不更新")

guides = row_of(items, "指标", "办事指南")
put(items, guides, 满分=8, 每次分值="1.5", 已核对="是", 核对人="王五", 核对日期="2026年11月25日")
items.insert_rows(guides + 1)
put(
    items,
    guides + 1,
    部分="扣分",
    组="办事服务",
    指标="好差评",
    说明="能不能评价",
    依据="本市通知",
    证据="链接",
    满分="２",
    计分方法="分档",
    已核对="否",
)
graded = levels.max_row + 1
put(levels, graded, 指标="好差评", 档次="不能评价", 分值=2, 已核对="否")
put(levels, graded + 1, 指标="好差评", 档次="评价没有回应", 分值=1, 已核对="否")

# 依据 goes to the far right.
source = columns_of(items)["依据"]
last = items.max_column + 1
for row in range(HEADINGS, items.max_row + 1):
    items.cell(row, last).value = items.cell(row, source).value
items.delete_cols(source)

book.save(sys.argv[2])
