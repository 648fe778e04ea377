//! The API document, as far as walking it needs.

use std::{collections::BTreeMap, fmt};

use reqwest::Method;
use serde_json::{Value, json};

use super::samples::Ids;

/// One operation.
pub struct Operation {
    pub id: String,
    pub method: Method,
    pub path: String,
    pub public: bool,
    pub permission: Option<String>,
    pub body: Option<Value>,
    pub responses: Value,
    pub summary: Value,
    parameters: Vec<Value>,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.method, self.path, self.id)
    }
}

impl Operation {
    /// Its path with the ids of rows in it.
    pub fn path_with(&self, ids: &Ids) -> String {
        let mut collection = "";
        let filled: Vec<String> = self
            .path
            .split('/')
            .map(|segment| {
                if let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                    return ids.in_path(collection, name);
                }
                collection = segment;
                segment.to_owned()
            })
            .collect();
        filled.join("/") + &self.required_query()
    }

    /// The query that it cannot do without.
    pub fn required_query(&self) -> String {
        let required = self.parameters.iter().filter(|one| one["in"] == "query" && one["required"] == true);
        let pairs: Vec<String> = required
            .map(|one| {
                format!("{}={}", one["name"].as_str().unwrap(), Ids::of_kind(&one["schema"]).unwrap_or("2026-01"))
            })
            .collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// The whole document.
pub struct Document {
    pub operations: Vec<Operation>,
    json: Value,
}

impl Document {
    pub fn new(json: Value) -> Self {
        let mut operations = Vec::new();
        for (path, item) in json["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let Ok(method) = method.to_uppercase().parse() else { continue };
                let security = operation["security"].as_array().unwrap_or_else(|| panic!("{path} has no security"));
                let body = &operation["requestBody"]["content"]["application/json"]["schema"];
                operations.push(Operation {
                    id: operation["operationId"].as_str().unwrap_or_else(|| panic!("{path} has no id")).to_owned(),
                    method,
                    path: path.clone(),
                    public: security.iter().any(|one| one.as_object().is_some_and(serde_json::Map::is_empty)),
                    permission: operation["x-permission"].as_str().map(str::to_owned),
                    body: (!body.is_null()).then(|| body.clone()),
                    responses: operation["responses"].clone(),
                    summary: operation["summary"].clone(),
                    parameters: operation["parameters"].as_array().cloned().unwrap_or_default(),
                });
            }
        }
        Self { operations, json }
    }

    fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(reference) => {
                let found = self.json.pointer(reference.trim_start_matches('#'));
                self.resolve(found.unwrap_or_else(|| panic!("{reference} leads nowhere")))
            }
            None => schema,
        }
    }

    /// A body that fits the schema, with only what is required, and rows that there are where it refers to some.
    pub fn sample(&self, schema: &Value, ids: &Ids) -> Value {
        let mut body = self.sample_named("", schema, ids);
        // who sees all agencies is assigned none, and then nobody would look at them
        if !body["agencies"].is_null() && !self.resolve(schema)["properties"]["sees"].is_null() {
            body["sees"] = json!("assigned");
        }
        // a line of a receipt needs its price, which one of an issue may leave out
        for line in body.get_mut("lines").and_then(Value::as_array_mut).into_iter().flatten() {
            line["unit_price"] = json!(1);
        }
        body
    }

    fn sample_named(&self, name: &str, schema: &Value, ids: &Ids) -> Value {
        let schema = self.resolve(schema);
        if let Some(example) = ids.in_body(name) {
            return if schema["type"] == "array" { json!([example]) } else { json!(example) };
        }
        if let Some(first) = schema["enum"].as_array().and_then(|all| all.first()) {
            return first.clone();
        }
        for either in ["oneOf", "anyOf", "allOf"] {
            if let Some(one) = schema[either].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null")) {
                return self.sample_named(name, one, ids);
            }
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => {
                kinds.iter().find(|kind| **kind != "null").and_then(Value::as_str).unwrap_or_default()
            }
            kind => kind.as_str().unwrap_or_default(),
        };
        match kind {
            "object" => self.sample_object(schema, ids),
            "array" => json!([self.sample_named(name, &schema["items"], ids)]),
            "integer" | "number" => schema["minimum"].as_i64().map_or(json!(1), |least| json!(least.max(1))),
            "boolean" => json!(true),
            _ => json!(schema["example"].as_str().or(Ids::of_kind(schema)).unwrap_or("Một dòng chữ đủ dài")),
        }
    }

    fn sample_object(&self, schema: &Value, ids: &Ids) -> Value {
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut sample = BTreeMap::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            // what refers to rows is always given: it is what the walk is about
            if required.contains(&name.as_str()) || ids.in_body(name).is_some() {
                sample.insert(name.clone(), self.sample_named(name, property, ids));
            }
        }
        json!(sample)
    }

    /// Whether a body of this schema may refer to rows.
    pub fn refers_to_ids(&self, schema: &Value, ids: &Ids) -> bool {
        let sample = self.sample(schema, ids).to_string();
        ids.all().any(|id| sample.contains(id))
    }

    /// The first reference that leads nowhere; null where there is none.
    pub fn unresolved(&self) -> Value {
        let mut stack = vec![&self.json];
        while let Some(value) = stack.pop() {
            match value {
                Value::Object(object) => {
                    if let Some(reference) = object.get("$ref").and_then(Value::as_str)
                        && self.json.pointer(reference.trim_start_matches('#')).is_none()
                    {
                        return json!(reference);
                    }
                    stack.extend(object.values());
                }
                Value::Array(values) => stack.extend(values),
                _ => {}
            }
        }
        Value::Null
    }
}
