//! Derives the receipts of Iowa's year: `iowa-receipts SALES PRODUCTS FOLDER`.

use std::path::Path;

use anyhow::bail;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [sales, products, folder] = arguments.as_slice() else {
        bail!("usage: iowa-receipts SALES PRODUCTS FOLDER");
    };
    let derived = iowa::derive(Path::new(sales), Path::new(products), Path::new(folder))?;
    tell(&format!(
        "{} receipts, {} lines, {} bottles for {} issued: {} left over\n\
         items without a master record: {} receipts, {} lines, {} bottles\n",
        derived.receipts,
        derived.lines,
        derived.received,
        derived.issued,
        derived.received - derived.issued,
        derived.receipts_without_master,
        derived.lines_without_master,
        derived.bottles_without_master
    ));
    Ok(())
}

#[expect(clippy::print_stdout, reason = "a program that says what it did")]
fn tell(text: &str) {
    print!("{text}");
}
