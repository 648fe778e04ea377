//! Payments from files.
#![cfg(test)]

mod import;

use import::{ISSUES_MAPPING, Import, PAYMENTS_MAPPING, RECEIPTS_MAPPING, agency, counts};
use serde_json::json;
use testkit::App;

const RECEIPTS: &str = "no,date,from,sku,qty,unit,price\nN1,2026-10-01,,I1,100,,900\n";
const ISSUES: &str = "no,date,agency,sku,qty,amount\nX1/1,2026-10-02,A1,I1,10,10000\nX2/1,2026-10-06,A1,I1,10,10000\n";

#[tokio::test]
async fn payments_lower_the_debts_between_the_issues_that_raise_them() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let payments = "\
no,date,agency,amount,how
P1,03/10/2026,A1,9000,TM
P2,04/10/2026,A1,1001,CK
P3,07/10/2026,A1,11000,CK
P4,07/10/2026,A2,1,CK
P5,07/10/2026,A1,,CK
P6,07/10/2026,A1,5,Vàng
";
    let files = [
        (RECEIPTS_MAPPING, "in.csv", RECEIPTS),
        (ISSUES_MAPPING, "out.csv", ISSUES),
        (PAYMENTS_MAPPING, "paid.csv", payments),
    ];
    let summary = import.run(&files, &[]).await.unwrap();
    assert_eq!(summary.files.iter().map(counts).collect::<Vec<_>>(), [(1, 0, 0), (2, 0, 0), (2, 0, 4)], "{summary}");
    let rejects = import.rejects();
    let reasons: Vec<_> = rejects.iter().map(|(line, reason, _)| (*line, reason.as_str())).collect();
    assert!(
        matches!(reasons[0], (3, reason) if reason.contains("OVERPAYMENT") && reason.contains(r#""excess":1"#)),
        "{reasons:?}"
    );
    assert_eq!(reasons.iter().filter(|(_, reason)| reason.contains("OVERPAYMENT")).count(), 2, "{reasons:?}");
    assert!(reasons.iter().any(|(line, reason)| *line == 6 && *reason == "amount: there is nothing"), "{reasons:?}");
    assert!(reasons.iter().any(|(line, reason)| *line == 7 && reason.contains("none of those")), "{reasons:?}");
    assert_eq!(agency(&app, "A1").await["debt"], json!(0));
    let again = import.run(&files, &[]).await.unwrap();
    assert_eq!(again.files.iter().map(counts).collect::<Vec<_>>(), [(0, 1, 0), (0, 2, 0), (0, 2, 4)], "{again}");
    app.verify().await;
}

#[tokio::test]
async fn a_payment_that_stands_twice_in_a_file_counts_once() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS), (ISSUES_MAPPING, "out.csv", ISSUES)], &[]).await.unwrap();
    let payments = "\
no,date,agency,amount,how
P1,07/10/2026,A1,9000,TM
P1,07/10/2026,A1,9000,TM
P1,07/10/2026,A1,9001,TM
";
    let summary = import.run(&[(PAYMENTS_MAPPING, "paid.csv", payments)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (1, 1, 1));
    assert_eq!(import.rejects()[0].0, 4);
    assert_eq!(agency(&app, "A1").await["debt"], json!(11_000));
}
