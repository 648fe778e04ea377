//! Receipts and issues from files.
#![cfg(test)]

mod import;

use import::{ISSUES_MAPPING, Import, RECEIPTS_MAPPING, counts, on_hand, slips};
use serde_json::json;
use testkit::App;

const RECEIPTS: &str = "\
no,date,from,sku,qty,unit,price
N1,2026-10-01,Bia Hồng Hà,I1,2,thùng,20000
N1,2026-10-01,Bia Hồng Hà,I2,100,,400.5
N2,2026-10-10,,I1,10,chai nhập,900
";
const ISSUES: &str = "\
no,date,agency,sku,qty,amount
X1/1,2026-10-02,A1,I1,3,10
X1/2,2026-10-02,A1,I2,10,5000
X2/1,2026-10-10,B1,I1,55,60500
";

#[tokio::test]
async fn documents_of_all_files_are_posted_by_date_with_their_lines() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    // X2 needs what N2 brings: the files are read side by side
    let files = [(RECEIPTS_MAPPING, "in.csv", RECEIPTS), (ISSUES_MAPPING, "out.csv", ISSUES)];
    let summary = import.run(&files, &[]).await.unwrap();
    assert_eq!(summary.files.iter().map(counts).collect::<Vec<_>>(), [(2, 0, 0), (2, 0, 0)], "{summary}");
    assert_eq!((summary.files[0].done_rows, summary.files[1].done_rows), (3, 3));

    let receipts = slips(&app, "receipts").await;
    assert_eq!((&receipts[0]["date"], &receipts[0]["total"]), (&json!("2026-10-01"), &json!(80_050)));
    assert_eq!(receipts[0]["lines"][0]["unit"], "thùng");
    assert_eq!(on_hand(&app, "I1").await, json!(48 + 10 - 3 - 55));
    assert_eq!(on_hand(&app, "I2").await, json!(90));
    assert_eq!(import::agency(&app, "B1").await["debt"], json!(60_500));
    app.verify().await;
}

#[tokio::test]
async fn the_amount_of_a_line_counts_and_its_unit_price_follows() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    import.run(&[(ISSUES_MAPPING, "out.csv", ISSUES)], &[]).await.unwrap();
    let issues = slips(&app, "issues").await;
    assert_eq!(issues[0]["lines"][0]["amount"], json!(10));
    assert_eq!(issues[0]["lines"][0]["unit_price"], json!(3.3333));
    assert_eq!(issues[0]["total"], json!(5_010));
}

#[tokio::test]
async fn the_same_files_again_add_nothing_and_a_changed_document_is_rejected() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    let again = import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    assert_eq!(counts(&again.files[0]), (0, 2, 0));
    // what is added since is posted, whatever stands around it
    let more =
        format!("{}N0,2026-10-05,,I3,1,,1\nN2,2026-10-10,,I1,11,chai nhập,900\n", RECEIPTS.replace("N2,", "N3,"));
    let more = more.replace("N3,2026-10-10", "N3,2026-10-03");
    let summary = import.run(&[(RECEIPTS_MAPPING, "in.csv", &more)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (2, 1, 1));
    let rejects = import.rejects();
    assert_eq!(rejects.len(), 1);
    assert!(rejects[0].0 == 6 && rejects[0].1.contains("IDEMPOTENCY_MISMATCH"), "{rejects:?}");
    assert_eq!(slips(&app, "receipts").await.len(), 4);
    assert_eq!(on_hand(&app, "I1").await, json!(48 + 10 + 10));
}

#[tokio::test]
async fn a_document_is_the_same_whoever_imports_it() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let files = [(RECEIPTS_MAPPING, "in.csv", RECEIPTS), (ISSUES_MAPPING, "out.csv", ISSUES)];
    import.run(&files, &[]).await.unwrap();
    // a dry run says it as well as the real one
    for options in [&["--dry-run"][..], &[]] {
        for (user, file) in ["warehouse@test.test", "sales@test.test"].into_iter().zip(&files) {
            let again = Import::by(&app, user).run(&[*file], options).await.unwrap();
            assert_eq!(counts(&again.files[0]), (0, 2, 0), "{user}: {again}");
        }
    }
    assert_eq!((slips(&app, "receipts").await.len(), slips(&app, "issues").await.len()), (2, 2));
    let changed = RECEIPTS.replace(",10,", ",11,");
    let other = Import::by(&app, "warehouse@test.test");
    let summary = other.run(&[(RECEIPTS_MAPPING, "in.csv", &changed)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (0, 1, 1));
    app.verify().await;
}

#[tokio::test]
async fn a_bad_row_rejects_its_whole_document_and_says_why() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let content = "\
no,date,from,sku,qty,unit,price
N1,2026-10-01,,I1,1,,1
N1,2026-10-01,,I9,1,,1
N2,2026-10-01,,I1,one,,1
N3,2026-13-01,,I1,1,,1
N4,2026-10-02,,I1,1,,
N5,2026-10-02,,I1,1,thùng,2
N6,2026-10-02,,I1,1,hộp,2
N7,2026-10-02,,I1,1,,2
N7,2026-10-02,Khác,I1,1,,2
N8,2026-10-02,,I1,1
N9,2026-10-03,,I1,1,,2
N10,2026-10-03,,I1,1,,2
";
    let summary = import.run(&[(RECEIPTS_MAPPING, "in.csv", content)], &[]).await.unwrap();
    let rejects = import.rejects();
    let reason = |line: u64| rejects.iter().find(|(at, ..)| *at == line).map_or("", |(_, reason, _)| reason.as_str());
    assert_eq!(reason(2), "its document N1 is rejected for line 3");
    assert_eq!(reason(3), "there is no item \"I9\"");
    assert_eq!(reason(4), "quantity: \"one\" is no number");
    assert!(reason(5).contains("no date like %Y-%m-%d"), "{rejects:?}");
    assert!(reason(6).contains("unit_price REQUIRED"), "{rejects:?}");
    assert!(reason(8).contains("unit NOT_FOUND"), "{rejects:?}");
    assert!(reason(10).contains("another agency, supplier or warehouse"), "{rejects:?}");
    assert!(reason(11).contains("it has 5 fields where the header has 7"), "{rejects:?}");
    // the rows beside one whose document cannot be told may be the rest of it
    assert!(reason(9).contains("line 11") && reason(12).contains("line 11"), "{rejects:?}");
    assert_eq!(rejects.iter().find(|(at, ..)| *at == 4).unwrap().2, ["N2", "2026-10-01", "", "I1", "one", "", "1"]);
    assert_eq!(counts(&summary.files[0]), (2, 0, 8));
    assert_eq!(summary.rejected_rows(), 10);
    assert_eq!(on_hand(&app, "I1").await, json!(24 + 1));
}

#[tokio::test]
async fn a_document_that_the_rules_refuse_is_rejected_with_the_numbers_and_can_be_mended() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    let content = "\
no,date,agency,sku,qty,amount
X1/1,2026-10-12,A1,I1,50,50000
X2/1,2026-10-12,A1,I2,1,500
X2/2,2026-10-12,A1,I1,9,9000
X3/1,2026-10-13,A2,I2,10,1000001
X4/1,2026-10-13,A9,I2,10,10
";
    let summary = import.run(&[(ISSUES_MAPPING, "out.csv", content)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (1, 0, 3));
    let rejects = import.rejects();
    let reasons: Vec<_> = rejects.iter().map(|(line, reason, _)| (*line, reason.as_str())).collect();
    assert!(matches!(reasons[0], (3, reason) if reason.contains("OUT_OF_STOCK")), "{reasons:?}");
    assert!(
        matches!(reasons[1], (4, reason) if reason.starts_with("quantity OUT_OF_STOCK") && reason.contains(r#""available":8"#)),
        "{reasons:?}"
    );
    assert!(
        matches!(reasons[2], (5, reason) if reason.contains("DEBT_LIMIT") && reason.contains(r#""excess":1"#)),
        "{reasons:?}"
    );
    assert_eq!(reasons[3], (6, "there is no agency \"A9\""));

    // the rejects file itself, mended, is imported by the same mapping
    let mended = import.read("rejects.csv").replace("I1,9,9000", "I1,8,8000").replace("A9", "B1");
    let summary = import.run(&[(ISSUES_MAPPING, "mended.csv", &mended)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (2, 0, 1));
    assert_eq!(on_hand(&app, "I1").await, json!(0));
    app.verify().await;
}

#[tokio::test]
async fn a_dry_run_names_every_bad_row_and_leaves_nothing_behind() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let content = format!("{RECEIPTS}N3,2026-10-11,Mới,I9,1,,1\nN4,2026-10-11,Mới,I1,0,,1\n");
    let summary = import.run(&[(RECEIPTS_MAPPING, "in.csv", &content)], &["--dry-run"]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (2, 0, 2));
    assert_eq!(import.rejects().iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [5, 6]);
    assert_eq!(slips(&app, "receipts").await.len(), 0);
    let suppliers = app.as_admin().get("/api/v1/inventory/suppliers").await.ok();
    assert_eq!(suppliers["items"], json!([]));
}

#[tokio::test]
async fn rows_in_no_order_are_sorted_when_the_mapping_says_so() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let content = "\
no,date,agency,sku,qty,amount
X2/1,2026-10-20,A1,I1,40,40000
X1/1,2026-10-02,A1,I1,3,3000
X2/2,2026-10-21,A1,I2,1,500
X1/2,2026-10-02,A1,I2,1,500
X3/1,2026-10-03,A1,I2,oh,500
X1/3,2026-10-02,A1,I2,1,500
";
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    let error = import.run(&[(ISSUES_MAPPING, "out.csv", content)], &[]).await.unwrap_err();
    assert!(error.to_string().contains("line 3: it is dated 2026-10-02"), "{error:#}");

    let sorted = format!("{ISSUES_MAPPING}[csv]\norder = 'any'\n");
    let summary = import.run(&[(&sorted, "out.csv", content)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (2, 0, 1), "{:?}", import.rejects());
    let issues = slips(&app, "issues").await;
    let seen: Vec<_> = issues.iter().map(|slip| (&slip["date"], slip["lines"].as_array().unwrap().len())).collect();
    assert_eq!(seen, [(&json!("2026-10-02"), 3), (&json!("2026-10-20"), 2)]);
    assert_eq!(import.rejects()[0].0, 6);
}

#[tokio::test]
async fn a_batch_is_never_larger_than_it_may_be_and_small_ones_do_the_same() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let files = [(RECEIPTS_MAPPING, "in.csv", RECEIPTS), (ISSUES_MAPPING, "out.csv", ISSUES)];
    let summary = import.run(&files, &["--batch-documents", "1", "--batch-lines", "1"]).await.unwrap();
    assert_eq!(summary.files.iter().map(counts).collect::<Vec<_>>(), [(2, 0, 0), (2, 0, 0)], "{summary}");
    app.verify().await;
}

#[tokio::test]
async fn a_slip_of_more_than_two_thousand_lines_is_rejected_whole() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let mut content = "no,date,from,sku,qty,unit,price\nN1,2026-10-01,,I1,1,,1\n".to_owned();
    content.extend((0..4_500).map(|_| "N2,2026-10-01,,I1,1,,1\n"));
    content.push_str("N3,2026-10-01,,I1,1,,1\n");
    let summary = import.run(&[(RECEIPTS_MAPPING, "in.csv", &content)], &[]).await.unwrap();
    assert_eq!((summary.files[0].done, summary.rejected_rows()), (2, 4_500));
    assert_eq!(on_hand(&app, "I1").await, json!(2));
}

#[tokio::test]
async fn only_who_may_post_may_import() {
    let app = App::new().await;
    let files = [(RECEIPTS_MAPPING, "in.csv", RECEIPTS)];
    let complaint = async |user: &str, options: &[&str]| {
        format!("{:#}", Import::by(&app, user).run(&files, options).await.unwrap_err())
    };
    assert!(complaint("viewer@test.test", &[]).await.contains("inventory.receipts.post"));
    assert!(complaint("nobody@test.test", &[]).await.contains("nobody signs in as"));
    assert!(complaint("admin@test.test", &["--tenant", "other"]).await.contains("not a user of other"));
    let import = Import::by(&app, "admin@test.test");
    import.masters().await;
    import.run(&files, &["--tenant", "test"]).await.unwrap();
}
