"""The books that are measured: as many agencies and items as the reference has, with its names and prices, stock that never
runs out and a limit that is never reached, and as much history. All of it is entered through the API."""

import hashlib
from pathlib import Path

from .load import Loads
from .service import DATABASE, Service

AGENCIES = 1_000
ITEMS = 10_000
ISSUES = 50_000
PAYMENTS = 25_000

_FIRST = ["Minh", "Thanh", "Hoang", "Phuc", "Long", "Kim", "Hung", "Dai", "Tan", "An"]
_SECOND = ["Trading", "Foods", "Supply", "Mart", "Wholesale", "Agency", "Stores"]
_GREATEST = 999_999_999_999_999


def enter(service: Service, folder: Path) -> None:
    """Agencies, items and stock; their ids go into the folder for the loads."""
    post = service.post_all
    types = post("/api/v1/agency/types", [{"name": f"Type {n}", "credit_limit": _GREATEST} for n in range(1, 5)])
    districts = post("/api/v1/agency/districts", [{"name": f"District {n}", "max_agencies": 500} for n in range(1, 21)])
    agencies = post("/api/v1/agency/agencies", [
        {
            "code": f"AG{n:05}",
            "name": f"{_FIRST[n % 10]} {_SECOND[n % 7]} {n}",
            "type_id": types[n % 4]["id"],
            "district_id": districts[n % 20]["id"],
            "phone": f"09{n:08}",
            "email": f"a{n}@example.test",
            "address": f"{n} Main street",
        }
        for n in range(1, AGENCIES + 1)
    ])
    for agency in agencies:
        if agency["status"] != "active":
            service.call("POST", f"/api/v1/agency/agencies/{agency['id']}/approve")
    warehouse = service.call("GET", "/api/v1/inventory/warehouses")["items"][0]
    unit = post("/api/v1/inventory/units", [{"name": "box"}])[0]
    items = post("/api/v1/inventory/items", [
        {
            "sku": f"SKU{n:06}",
            "name": f"Item {hashlib.md5(str(n).encode()).hexdigest()}",
            "unit_id": unit["id"],
            "price": 1000 + 100 * (n % 500),
        }
        for n in range(1, ITEMS + 1)
    ])
    lines = [{"item_id": item["id"], "quantity": 100_000_000, "unit_price": 1} for item in items]
    post("/api/v1/inventory/receipts", [{"lines": lines[start:start + 2000]} for start in range(0, ITEMS, 2000)])

    folder.joinpath("agencies").write_text("".join(agency["id"] + "\n" for agency in agencies))
    folder.joinpath("items").write_text("".join(item["id"] + "\n" for item in items))
    folder.joinpath("warehouse").write_text(warehouse["id"] + "\n")


def add_history(loads: Loads, issues: int = ISSUES, payments: int = PAYMENTS) -> None:
    """As many issues and payments as the reference begins with."""
    # as the autovacuum of an installation does within a minute: planners guess badly at tables that were never counted
    loads.cluster.sql(DATABASE, "vacuum (analyze)")
    count = loads.cluster.number
    while count(DATABASE, "select count(*) from inventory.slip") < issues:
        loads.run("issues", "uniform", 64, 5)
    while count(DATABASE, "select count(*) from finance.payment") < payments:
        loads.run("payments", "uniform", 64, 2)
