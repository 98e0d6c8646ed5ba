#!/usr/bin/env python3
"""A thousand due dates worked out with Python's datetime, apart from the program: python3 tests/cases/make_golden.py

The numbers of days are written here again on purpose, from the notice and the law; only the tables of working days
are read from statutes/calendars, as nobody computes those. Prints tests/cases/due_dates.csv.
"""
import datetime
import pathlib
import random
import tomllib

DAY = datetime.timedelta(days=1)
CALENDARS = pathlib.Path(__file__).resolve().parents[2] / "statutes" / "calendars"


def tables():
    off, worked = set(), set()
    for path in CALENDARS.glob("*.toml"):
        year = tomllib.loads(path.read_text("utf-8"))
        worked.update(year["worked"])
        for holiday in year["holiday"]:
            day = holiday["from"]
            while day <= holiday["to"]:
                off.add(day)
                day += DAY
    return off, worked


OFF, WORKED = tables()


def is_working(day):
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


def after_working_days(day, count):
    while count:
        day += DAY
        count -= is_working(day)
    return day


def last_of_month(year, month):
    first_of_next = datetime.date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - DAY


def quarterly(day):
    quarter = (day.month - 1) // 3 + 1
    year, month = (day.year, quarter * 3 + 1) if quarter < 4 else (day.year + 1, 1)
    return f"{day.year}Q{quarter}", datetime.date(year, month, 10)


AFTER = {
    "staged.during": 10,
    "staged.after": 10,
    "immediate.policy": 10,
    "immediate.major_matter": 5,
    "immediate.resolution": 3,
    "immediate.joint_request": 10,
    "immediate.plan_meeting": 2,
    "posted": 15,
    "question": 10,
    "complaint": 10,
    "viewing": 10,
}


def line(kind, day):
    if kind == "quarterly":
        period, due = quarterly(day)
        return f"{kind},{period},{due}"
    if kind == "monthly":
        return f"{kind},{day:%Y-%m},{last_of_month(day.year, day.month)}"
    if kind == "staged.before":
        return f"{kind},{day},{day - DAY}"
    if kind == "standing":
        return f"{kind},{day},{after_working_days(day, 20)}"
    return f"{kind},{day},{day + AFTER[kind] * DAY}"


def days(kind, draw):
    first = datetime.date(2026, 1, 1) if kind == "posted" else datetime.date(2023, 6, 1)
    last = datetime.date(2026, 11, 20) if kind == "standing" else datetime.date(2048, 12, 31)
    edges = [datetime.date(2027, 12, 31), datetime.date(2028, 2, 28), datetime.date(2028, 2, 29),
             datetime.date(2026, 12, 20), datetime.date(2026, 12, 31), datetime.date(2027, 2, 28)]
    chosen = set(day for day in edges if day <= last)
    while len(chosen) < 67:
        chosen.add(first + draw.randrange((last - first).days + 1) * DAY)
    return sorted(chosen)


def main():
    draw = random.Random(40)
    print("kind,given,due_on")
    for kind in ["quarterly", "monthly", "staged.before", "standing", *AFTER]:
        for day in days(kind, draw):
            print(line(kind, day))


main()
