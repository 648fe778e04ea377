//! A dry run says of every row what the real run would say, and leaves nothing behind.
#![cfg(test)]

mod import;

use import::{ISSUES_MAPPING, Import, PAYMENTS_MAPPING, RECEIPTS_MAPPING, agency, counts, on_hand, slips};
use serde_json::{Value, json};
use testkit::{App, Reply};

/// What came of each file, and the rejected rows with their reasons.
type Outcome = (Vec<(u64, u64, u64)>, Vec<(u64, String)>);

async fn run(import: &Import<'_>, files: &[(&str, &str, &str)], options: &[&str]) -> Outcome {
    let summary = import.run(files, options).await.unwrap();
    let rejects = import.rejects().into_iter().map(|(line, reason, _)| (line, reason)).collect();
    (summary.files.iter().map(counts).collect(), rejects)
}

/// What a dry run said, which is what the real run said after it.
async fn dry_and_real(import: &Import<'_>, files: &[(&str, &str, &str)]) -> Outcome {
    // batches of a few, so that what one would have done has to be known to the next
    let small = ["--batch-documents", "2"];
    let dry = run(import, files, &[&["--dry-run"], &small[..]].concat()).await;
    assert_eq!(dry, run(import, files, &["--dry-run"]).await);
    assert_eq!(dry, run(import, files, &small).await);
    dry
}

fn reasons(rejects: &[(u64, String)], expected: &[(u64, &str)]) {
    assert_eq!(rejects.len(), expected.len(), "{rejects:#?}");
    for ((line, reason), (at, words)) in rejects.iter().zip(expected) {
        assert!(line == at && reason.contains(words), "{at} {words}: {rejects:#?}");
    }
}

async fn patch(app: &App, path: &str, change: Value) -> Reply {
    let admin = app.as_admin();
    let etag = admin.get(path).await.etag();
    admin.if_match(etag).patch(path, change).await
}

async fn item(app: &App, sku: &str) -> String {
    let items = app.as_admin().get(&format!("/api/v1/inventory/items?q={sku}")).await.ok();
    format!("/api/v1/inventory/items/{}", items["items"][0]["id"].as_str().unwrap())
}

#[tokio::test]
async fn whatever_is_wrong_with_a_document_is_told() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let admin = app.as_admin();
    patch(&app, &item(&app, "I2").await, json!({ "whole_units": true })).await.ok();
    patch(&app, &item(&app, "I3").await, json!({ "active": false })).await.ok();
    let closed = json!({ "name": "Kho cũ", "active": false });
    let old = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho cũ" })).await.created();
    patch(&app, &format!("/api/v1/inventory/warehouses/{}", old["id"].as_str().unwrap()), closed).await.ok();
    let blocked = agency(&app, "B1").await["id"].as_str().unwrap().to_owned();
    admin.post(&format!("/api/v1/agency/agencies/{blocked}/block"), json!({ "reason": "nợ" })).await.ok();
    admin.post("/api/v1/regulation/periods/2026-08/close", json!({})).await.ok();

    let receipts = "\
no,date,from,sku,qty,unit,price,where
N0,2026-08-31,,I1,1,,1,
N1,2026-10-01,,I1,10,,900,
N2,2026-10-01,,I1,1,hộp,2,
N3,2026-10-01,,I2,1.5,,2,
N4,2026-10-01,,I3,1,,2,
N5,2026-10-01,,I1,1,,2,Kho cũ
N6,2026-10-01,Mới,I1,5,,2,Kho mới
N1,2026-10-02,,I1,11,,900,
N7,2026-10-03,,I1,1,,900,
N9,2999-01-01,,I1,1,,1,
";
    let issues = "\
no,date,agency,sku,qty,amount,where
X1/1,2026-10-02,B1,I1,1,1,
X2/1,2026-10-02,A1,I1,10,999999,
X3/1,2026-10-02,A1,I1,1,1,
X4/1,2026-10-02,A1,I1,5,1,Kho mới
X5/1,2026-10-02,A1,I1,1,1,Kho mới
X6/1,2026-10-04,A2,I1,0.5,1,
X7/1,2026-10-04,A2,I1,0.5,1000001,
";
    let placed = |mapping: &str| mapping.replace("[line]", "warehouse = 'where'\n[line]");
    let (receipts_mapping, issues_mapping) = (placed(RECEIPTS_MAPPING), placed(ISSUES_MAPPING));
    let files = [(receipts_mapping.as_str(), "in.csv", receipts), (issues_mapping.as_str(), "out.csv", issues)];
    let (all, rejects) = dry_and_real(&import, &files).await;
    reasons(
        &rejects,
        &[
            (2, "AGENCY_NOT_ACTIVE"),
            (2, "PERIOD_CLOSED"),
            (4, "OUT_OF_STOCK"),
            (4, "unit NOT_FOUND"),
            (5, "WHOLE_UNITS_ONLY"),
            (6, "NOT_ACTIVE"),
            (6, "OUT_OF_STOCK"),
            (7, "warehouse_id NOT_FOUND"),
            (8, "DEBT_LIMIT"),
            (9, "IDEMPOTENCY_MISMATCH"),
            (11, "IN_THE_FUTURE"),
        ],
    );
    assert_eq!(all, [(3, 0, 7), (3, 0, 4)]);
    app.verify().await;
}

#[tokio::test]
async fn money_and_goods_are_tried_together_and_nothing_is_left() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let receipts = "no,date,from,sku,qty,unit,price\nN1,2026-10-01,,I1,10,,900\n";
    let issues = "\
no,date,agency,sku,qty,amount
X1/1,2026-10-02,A1,I1,1,1000000
X2/1,2026-10-02,A1,I1,1,5
X3/1,2026-10-04,A1,I1,1,400
";
    let payments = "\
no,date,agency,amount,how
P1,01/10/2026,A1,1,TM
P2,03/10/2026,A1,500,TM
P3,05/10/2026,A1,999901,CK
P3,06/10/2026,A1,1,CK
";
    let files = [
        (RECEIPTS_MAPPING, "in.csv", receipts),
        (ISSUES_MAPPING, "out.csv", issues),
        (PAYMENTS_MAPPING, "paid.csv", payments),
    ];
    let dry = run(&import, &files, &["--dry-run"]).await;
    assert_eq!((slips(&app, "receipts").await.len(), on_hand(&app, "I1").await), (0, json!(0)));
    assert_eq!(agency(&app, "A1").await["debt"], json!(0));
    let suppliers = app.as_admin().get("/api/v1/inventory/suppliers").await.ok();
    assert_eq!(suppliers["items"], json!([]));

    let (all, rejects) = dry_and_real(&import, &files).await;
    assert_eq!((&all, &rejects), (&dry.0, &dry.1));
    reasons(&rejects, &[(2, "OVERPAYMENT"), (3, "DEBT_LIMIT"), (4, "OVERPAYMENT")]);
    assert_eq!(all, [(1, 0, 0), (2, 0, 1), (2, 0, 2)]);
    // what is there is not posted again and is not tried either; X2 has room since the payments
    let (again, _) = dry_and_real(&import, &files).await;
    assert_eq!(again, [(0, 1, 0), (1, 2, 0), (0, 2, 2)]);
    app.verify().await;
}

#[tokio::test]
async fn a_reference_that_is_used_twice_is_told() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let mapping = PAYMENTS_MAPPING.replace("reference = 'no'", "reference = 'bank'");
    let goods = [
        (RECEIPTS_MAPPING, "in.csv", "no,date,from,sku,qty,unit,price\nN1,2026-10-01,,I1,10,,900\n"),
        (ISSUES_MAPPING, "out.csv", "no,date,agency,sku,qty,amount\nX1/1,2026-10-02,A1,I1,1,1000\n"),
        (&mapping, "paid.csv", "no,date,agency,amount,how,bank\nP0,03/10/2026,A1,100,CK,FT0\n"),
    ];
    import.run(&goods, &[]).await.unwrap();
    let payments = "\
no,date,agency,amount,how,bank
P1,04/10/2026,A1,2000,CK,FT1
P2,04/10/2026,A1,500,CK,FT1
P3,05/10/2026,A1,100,CK,FT1
P4,05/10/2026,A1,100,CK,FT0
P5,06/10/2026,A1,401,CK,FT1
P6,06/10/2026,A1,400,TM,
";
    let (all, rejects) = dry_and_real(&import, &[(&mapping, "paid.csv", payments)]).await;
    let taken = "CONFLICT: A payment with this reference was posted before.";
    reasons(&rejects, &[(2, "OVERPAYMENT"), (4, taken), (5, taken), (6, "OVERPAYMENT")]);
    assert_eq!(all, [(2, 0, 4)]);
    app.verify().await;
}
