//! The house has a direction: a crate may use those to its left in [`ORDER`], and nothing else. A new
//! edge fails here, with both ends named, before anybody gets used to it.

#![cfg(test)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// From the foundation to the roof.
const ORDER: [&str; 8] = ["kernel", "auth", "regulation", "agency", "finance", "inventory", "report", "server"];
/// May use every crate, and may be used by every crate, but by its tests only.
const TESTKIT: &str = "testkit";
/// Programs beside the house, which use none of its crates; only tests use them.
const EXAMPLES: [&str; 1] = ["example-iowa"];

#[derive(Debug, Clone, PartialEq, Eq)]
struct Edge {
    from: String,
    to: String,
    /// Whether only the tests of `from` use it.
    tests_only: bool,
}

/// Why an edge is not allowed; `None` where it is.
fn objection(edge: &Edge) -> Option<String> {
    let Edge { from, to, tests_only } = edge;
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    let stranger = [from, to]
        .into_iter()
        .find(|name| *name != TESTKIT && !EXAMPLES.contains(&name.as_str()) && place(name).is_none());
    if let Some(stranger) = stranger {
        return Some(format!("{stranger} has no place in the order of the house"));
    }
    if EXAMPLES.contains(&from.as_str()) {
        return Some(format!("{from} stands beside the house and uses {to}"));
    }
    if EXAMPLES.contains(&to.as_str()) {
        return (!tests_only).then(|| format!("{from} uses {to} outside its tests"));
    }
    if from == TESTKIT {
        return None;
    }
    if to == TESTKIT {
        return (!tests_only).then(|| format!("{from} uses {TESTKIT} outside its tests"));
    }
    (place(to) >= place(from)).then(|| format!("{from} uses {to}, which does not stand to its left"))
}

/// Every edge between crates of the workspace, from what `cargo metadata` says.
fn edges(metadata: &Value) -> Vec<Edge> {
    let mut edges = Vec::new();
    for package in list(metadata, "packages") {
        let from = short_name(package);
        for dependency in list(package, "dependencies") {
            if dependency["path"].is_string() {
                edges.push(Edge {
                    from: from.clone(),
                    to: short_name(dependency),
                    tests_only: dependency["kind"] == "dev",
                });
            }
        }
    }
    edges
}

fn list<'value>(value: &'value Value, key: &str) -> &'value [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn short_name(value: &Value) -> String {
    let name = value["name"].as_str().unwrap_or_default();
    name.strip_prefix("entrepot-").unwrap_or(name).to_owned()
}

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn no_crate_uses_one_that_does_not_stand_to_its_left() {
    let metadata = metadata();
    let edges = edges(&metadata);
    let known = Edge { from: "server".to_owned(), to: "kernel".to_owned(), tests_only: false };
    assert!(edges.contains(&known), "cargo metadata is not read right, it lacks server -> kernel: {edges:?}");
    let packages = list(&metadata, "packages").len();
    assert_eq!(packages, ORDER.len() + 1 + EXAMPLES.len(), "a crate was added or removed: give it its place in ORDER");
    let objections: Vec<String> = edges.iter().filter_map(objection).collect();
    assert!(objections.is_empty(), "{}", objections.join("\n"));
}

#[test]
fn the_rule_refuses_what_it_should() {
    let edge =
        |from: &str, to: &str, tests_only| objection(&Edge { from: from.to_owned(), to: to.to_owned(), tests_only });
    assert_eq!(edge("finance", "agency", false), None);
    assert_eq!(edge("report", "kernel", false), None);
    assert_eq!(edge("testkit", "server", false), None);
    assert_eq!(edge("kernel", "testkit", true), None);
    assert_eq!(edge("testkit", "example-iowa", true), None);

    assert!(edge("agency", "finance", false).is_some());
    assert!(edge("agency", "finance", true).is_some());
    assert!(edge("agency", "agency", false).is_some());
    assert!(edge("finance", "testkit", false).is_some());
    assert!(edge("server", "gadgets", false).is_some());
    assert!(edge("testkit", "example-iowa", false).is_some());
    assert!(edge("example-iowa", "kernel", false).is_some());
}
