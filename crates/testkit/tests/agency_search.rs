//! Finding agencies as people type.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, Place, column, path, searching};
use serde_json::{Value, json};

/// Agencies of these names in a district that has room for them.
async fn named(names: &[&str]) -> Place {
    let mut place = Place::new().await;
    place.district = place.district("Rộng", 1_000).await;
    for name in names {
        place.agency(name).await;
    }
    place
}

async fn find(place: &Place, q: &str) -> Vec<String> {
    let found = place.admin.get(&searching(q)).await.ok();
    column(&found, "name").iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn case_and_accents_do_not_matter() {
    let place = named(&["Đại lý Nguyễn Văn An", "Tạp hóa Trần Thị Bé", "Siêu thị Đông Đô"]).await;
    for q in ["dai ly nguyen", "DAI LY NGUYEN", "Nguyễn  đại", "nguyên an", "ngu dai"] {
        assert_eq!(find(&place, q).await, ["Đại lý Nguyễn Văn An"], "{q}");
    }
    assert_eq!(find(&place, "dong do").await, ["Siêu thị Đông Đô"]);
    // letters that are composed of several are the same letters
    assert_eq!(find(&place, "Nguye\u{302}\u{303}n").await, ["Đại lý Nguyễn Văn An"]);
    assert_eq!(find(&place, "th").await, ["Siêu thị Đông Đô", "Tạp hóa Trần Thị Bé"]);
    assert_eq!(find(&place, "kho nao").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_typing_error_still_finds() {
    let place = named(&["Đại lý Nguyễn Văn An", "Tạp hóa Trần Thị Bé", "Siêu thị Minh Khai"]).await;
    for q in ["nguyne", "nguyn", "dai ly nguyne", "đại lý nguyeen", "ngyuen van", "dia ly nguyen"] {
        assert_eq!(find(&place, q).await, ["Đại lý Nguyễn Văn An"], "{q}");
    }
    for q in ["mihn khai", "imnh", "minh kahi", "sieuthi", "sieu thi minh kha1"] {
        assert_eq!(find(&place, q).await, ["Siêu thị Minh Khai"], "{q}");
    }
    // two errors in a word are another word, and of three letters alone nearly every word is
    for q in ["nguenyv", "mhin khia x", "btx", "dai ly xyzt"] {
        assert_eq!(find(&place, q).await, Vec::<String>::new(), "{q}");
    }
}

#[tokio::test]
async fn a_typing_error_in_a_long_word_still_finds() {
    let place = named(&["Wholesale Distribution", "Nhà phân phối (Miền Nam)"]).await;
    for q in ["hwolesale", "whloesale", "whoelsale", "wholseale", "wholeasle", "wholesael", "wolesale", "whoolesale"] {
        assert_eq!(find(&place, q).await, ["Wholesale Distribution"], "{q}");
    }
    for q in ["distribtuion", "distributoin", "(mien nma", "(mmien)"] {
        assert_eq!(find(&place, q).await.len(), 1, "{q}");
    }
}

#[tokio::test]
async fn i_and_y_are_one_sound() {
    let place = named(&["Đại lý Mỹ", "Cửa hàng Lí Mĩ Yến"]).await;
    assert_eq!(find(&place, "ly mi").await, ["Cửa hàng Lí Mĩ Yến", "Đại lý Mỹ"]);
    assert_eq!(find(&place, "dai li").await, ["Đại lý Mỹ"]);
    assert_eq!(find(&place, "IEN").await, ["Cửa hàng Lí Mĩ Yến"]);
    assert_eq!(find(&place, "yne").await, ["Cửa hàng Lí Mĩ Yến"]);
}

#[tokio::test]
async fn a_typing_error_in_a_word_of_three_letters_still_finds() {
    let place = named(&["Tạp hóa Lan", "Siêu thị Minh Khai", "Quán 123"]).await;
    for q in ["lna", "aln", "lam", "laan"] {
        assert_eq!(find(&place, q).await, ["Tạp hóa Lan"], "{q}");
    }
    // another number is another number, and two errors in three letters are another word
    for q in ["124", "12a", "nml", "xnh"] {
        assert_eq!(find(&place, q).await, Vec::<String>::new(), "{q}");
    }
}

#[tokio::test]
async fn a_phone_number_is_found_by_its_digits_however_it_is_written() {
    let place = named(&["Cô An", "Chú Bình"]).await;
    let edit = place.admin.clone().if_match("*");
    for (name, phone) in [("co an", "0912 345 678"), ("chu binh", "(028) 3822.1234")] {
        let agency = place.admin.get(&searching(name)).await.ok();
        edit.patch(&path(&agency["items"][0]), json!({ "phone": phone })).await.ok();
    }
    for q in ["0912345678", "345678", "0912 345 678", "12345"] {
        assert_eq!(find(&place, q).await, ["Cô An"], "{q}");
    }
    for q in ["02838221234", "3822.1234", "(028)"] {
        assert_eq!(find(&place, q).await, ["Chú Bình"], "{q}");
    }
}

#[tokio::test]
async fn what_is_written_right_comes_before_what_comes_near() {
    let place = named(&["Đại lý Nguyễn", "Đại lý Nguyện"]).await;
    // both are written so once the accents are gone; and nothing that only comes near stands beside them
    let place_names = find(&place, "nguyen").await;
    assert_eq!(place_names, ["Đại lý Nguyễn", "Đại lý Nguyện"]);
    place.agency("Đại lý Nguyne").await;
    assert_eq!(find(&place, "nguyne").await, ["Đại lý Nguyne"]);
}

#[tokio::test]
async fn a_whole_field_comes_first_then_a_beginning() {
    let place = named(&["Bách hóa An", "An Bình", "An", "Cô An"]).await;
    assert_eq!(find(&place, "an").await, ["An", "An Bình", "Bách hóa An", "Cô An"]);
    // codes and phone numbers are found, too
    assert_eq!(find(&place, "dl-000002").await, ["An Bình"]);
    let agency = place.admin.get(&format!("{AGENCIES}?q=000004")).await.ok();
    let edit = place.admin.clone().if_match("*");
    edit.patch(&path(&agency["items"][0]), json!({ "phone": "0988777666" })).await.ok();
    assert_eq!(find(&place, "98877").await, ["Cô An"]);
}

#[tokio::test]
async fn a_wildcard_is_searched_for_as_it_stands() {
    let place = named(&["Giảm 100% mãi", "Giảm 1000 mãi", "a_b", "axb", "c\\d"]).await;
    assert_eq!(find(&place, "100%").await, ["Giảm 100% mãi"]);
    assert_eq!(find(&place, "a_b").await, ["a_b"]);
    assert_eq!(find(&place, "c\\d").await, ["c\\d"]);
    assert_eq!(find(&place, "%").await, ["Giảm 100% mãi"]);
}

#[tokio::test]
async fn what_is_found_is_filtered_counted_and_paged() {
    let names: Vec<String> = (10..35).map(|number| format!("Đại lý số {number}")).collect();
    let place = named(&names.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let mut found = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = place.admin.get(&format!("{AGENCIES}?q=dai+so&limit=10&count=true{cursor}")).await.ok();
        assert_eq!(page["total"], 25);
        found.extend(page["items"].as_array().unwrap().iter().map(|agency| agency["name"].clone()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(found, names);
    // pages of what only comes near go on alike
    let first = place.admin.get(&format!("{AGENCIES}?q=daii+soo&limit=20&count=true")).await.ok();
    let next = first["next_cursor"].as_str().unwrap();
    let second = place.admin.get(&format!("{AGENCIES}?q=daii+soo&limit=20&cursor={next}")).await.ok();
    assert_eq!(first["total"], 25);
    assert_eq!((first["items"].as_array().unwrap().len(), second["items"].as_array().unwrap().len()), (20, 5));

    let one = place.admin.get(&format!("{AGENCIES}?q=so+12")).await.ok()["items"][0].clone();
    place.admin.post(&format!("{}/block", path(&one)), json!({ "reason": "thử" })).await.ok();
    let blocked = place.admin.get(&format!("{AGENCIES}?q=so&status=blocked&type_id={}", place.kind)).await.ok();
    assert_eq!(column(&blocked, "name"), ["Đại lý số 12"]);
    let elsewhere = place.admin.get(&format!("{AGENCIES}?q=so&district_id={}", place.kind)).await.ok();
    assert_eq!(elsewhere["items"], json!([]));
    assert_eq!(elsewhere["next_cursor"], Value::Null);

    place.admin.get(&format!("{AGENCIES}?q=so&sort=name")).await.expect(400).problem("MALFORMED");
    place.admin.get(&format!("{AGENCIES}?q=so&cursor=x")).await.expect(400).problem("MALFORMED");
    place.admin.get(&format!("{AGENCIES}?q=so&limit=0")).await.expect(422).problem("VALIDATION");
    place.admin.get(&format!("{AGENCIES}?q={}", "x".repeat(101))).await.expect(422).problem("VALIDATION");
    assert_eq!(place.admin.get(&format!("{AGENCIES}?q=+&count=true")).await.ok()["total"], 25);
}

#[tokio::test]
async fn a_rep_sees_finds_and_edits_only_their_agencies() {
    let place = named(&["Đại lý Của Tôi", "Đại lý Của Bạn"]).await;
    let list = place.admin.get(AGENCIES).await.ok();
    let of = |name: &str| {
        let items = list["items"].as_array().unwrap();
        items.iter().find(|agency| agency["name"] == name).unwrap().clone()
    };
    let (mine, yours) = (of("Đại lý Của Tôi"), of("Đại lý Của Bạn"));
    let roles = place.admin.get("/api/v1/auth/roles").await.ok();
    let items = roles["items"].as_array().unwrap();
    let sales = items.iter().find(|role| role["code"] == "sales").unwrap()["id"].clone();
    let rep = json!({
        "email": "rep@test.test", "name": "Người phụ trách", "password": testkit::PASSWORD, "roles": [sales],
        "sees": "assigned", "agencies": [mine["id"]],
    });
    place.admin.post("/api/v1/auth/users", rep).await.created();

    let rep = place.app.as_user("rep@test.test");
    assert_eq!(column(&rep.get(AGENCIES).await.ok(), "name"), ["Đại lý Của Tôi"]);
    for q in ["dai ly", "ly cuaa", "ban"] {
        let found = rep.get(&searching(q)).await.ok();
        let expected: &[&str] = if q == "ban" { &[] } else { &["Đại lý Của Tôi"] };
        assert_eq!(column(&found, "name"), expected, "{q}");
    }
    rep.get(&path(&yours)).await.expect(404).problem("NOT_FOUND");
    rep.clone().if_match("*").patch(&path(&yours), json!({ "name": "x" })).await.expect(404).problem("NOT_FOUND");
    rep.clone().if_match("*").patch(&path(&mine), json!({ "address": "12 Lê Lợi" })).await.ok();
    rep.post(AGENCIES, place.draft("Đại lý Mới")).await.expect(403).problem("PERMISSION_DENIED");
}
