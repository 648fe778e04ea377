//! Filling the configuration: defaults, then the file, then the environment. The environment comes in as an argument.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use config::{Config as Values, ConfigError as ValuesError, File, FileFormat, Map, Source, Value};

use super::{Config, SETTINGS, Setting, settings::OTHER_VARIABLES};

/// Why nothing starts with this configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A value is wrong.
    #[error("the setting {name} {reason}")]
    Wrong {
        /// Which.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An environment variable with our prefix means nothing.
    #[error("the environment variable {0} is none of entrepot's; `entrepot config` lists them")]
    UnknownVariable(String),
    /// A secret's file cannot be read.
    #[error("the file {path} that {variable} names cannot be read")]
    SecretFile {
        /// The variable.
        variable: String,
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not there, no TOML, or a value has the wrong type.
    #[error("the configuration is wrong")]
    Values(#[from] ValuesError),
}

impl ConfigError {
    pub(crate) fn wrong(key: &str, reason: String) -> Self {
        let variable = SETTINGS.iter().find(|setting| setting.key == key).map(Setting::variable);
        Self::Wrong { name: format!("{key} ({})", variable.unwrap_or_default()), reason }
    }
}

/// The configuration, and where each of its values comes from.
#[derive(Debug)]
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// Per setting its value as written, and its origin.
    pub origins: BTreeMap<&'static str, (String, String)>,
}

/// Fills the configuration from a TOML file, if one is named, and from these environment variables.
pub fn load(file: Option<&Path>, variables: impl Iterator<Item = (String, String)>) -> Result<Loaded, ConfigError> {
    let variables = read_variables(variables)?;
    let mut defaults = Values::builder();
    for setting in SETTINGS {
        defaults = defaults.set_default(setting.key, setting.default)?;
    }
    let mut written = Values::builder();
    if let Some(path) = file {
        written = written.add_source(File::from(path).format(FileFormat::Toml));
    }
    let written = written.build()?;
    let values = defaults.add_source(written.clone()).add_source(variables.clone()).build()?;
    let mut origins = BTreeMap::new();
    for setting in SETTINGS {
        let origin = match (variables.of(setting.key), file) {
            (Some(variable), _) => variable.to_owned(),
            (None, Some(path)) if written.get_string(setting.key).is_ok() => path.display().to_string(),
            _ => "default".to_owned(),
        };
        origins.insert(setting.key, (values.get_string(setting.key)?, origin));
    }
    let config: Config = values.try_deserialize().map_err(named)?;
    config.check()?;
    Ok(Loaded { config, origins })
}

/// Names the setting that a wrong value belongs to.
fn named(error: ValuesError) -> ConfigError {
    match &error {
        ValuesError::At { error: inner, key: Some(key), .. } => ConfigError::wrong(key, format!("is wrong: {inner}")),
        ValuesError::Type { unexpected, expected, key: Some(key), .. } => {
            ConfigError::wrong(key, format!("is wrong: {unexpected} is not {expected}"))
        }
        _ => error.into(),
    }
}

/// Values by key with the variable that they come from.
#[derive(Clone, Debug)]
struct Variables(Vec<(&'static str, String, String)>);

impl Variables {
    fn of(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(name, _, _)| *name == key).map(|(_, variable, _)| variable.as_str())
    }
}

impl Source for Variables {
    fn clone_into_box(&self) -> Box<dyn Source + Send + Sync> {
        Box::new(self.clone())
    }
    fn collect(&self) -> Result<Map<String, Value>, ValuesError> {
        Ok(self
            .0
            .iter()
            .map(|(key, variable, text)| ((*key).to_owned(), Value::new(Some(variable), text.as_str())))
            .collect())
    }
}

fn read_variables(variables: impl Iterator<Item = (String, String)>) -> Result<Variables, ConfigError> {
    let by_variable: BTreeMap<String, &Setting> =
        SETTINGS.iter().map(|setting| (setting.variable(), setting)).collect();
    let mut read = Vec::new();
    for (variable, text) in variables.filter(|(variable, _)| variable.starts_with("ENTREPOT_")) {
        if OTHER_VARIABLES.contains(&variable.as_str()) {
            continue;
        }
        if let Some(setting) = by_variable.get(&variable) {
            read.push((setting.key, variable, text));
            continue;
        }
        let secret =
            variable.strip_suffix("_FILE").and_then(|name| by_variable.get(name)).filter(|setting| setting.secret);
        let Some(setting) = secret else {
            return Err(ConfigError::UnknownVariable(variable));
        };
        let path = PathBuf::from(text);
        match std::fs::read_to_string(&path) {
            // an editor ends the file with a line break, which is no part of the secret
            Ok(text) => read.push((setting.key, variable, text.trim_end_matches(['\r', '\n']).to_owned())),
            Err(source) => return Err(ConfigError::SecretFile { variable, path, source }),
        }
    }
    Ok(Variables(read))
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn with(variables: &[(&str, &str)]) -> Result<Loaded, ConfigError> {
        load(None, variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn the_defaults_are_a_configuration() {
        let loaded = with(&[]).unwrap();
        assert_eq!(loaded.config.http.bind.port(), 8080);
        assert_eq!(loaded.origins["http.bind"].1, "default");
    }

    #[test]
    fn the_environment_is_above_the_file_and_the_file_above_the_default() {
        let folder = std::env::temp_dir().join(format!("entrepot-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("entrepot.toml");
        std::fs::write(&file, "[http]\nin_flight = 7\nrequest_seconds = 8\n").unwrap();
        let variables = [("ENTREPOT_HTTP_IN_FLIGHT".to_owned(), "9".to_owned())];
        let loaded = load(Some(&file), variables.into_iter()).unwrap();
        assert_eq!(loaded.config.http.in_flight, 9);
        assert_eq!(loaded.config.http.request_seconds, 8);
        assert_eq!(loaded.config.http.shutdown_seconds, 20);
        assert_eq!(loaded.origins["http.in_flight"].1, "ENTREPOT_HTTP_IN_FLIGHT");
        std::fs::write(&file, "[http]\nbnid = \"x\"\n").unwrap();
        let error = anyhow::Error::from(load(Some(&file), std::iter::empty()).unwrap_err());
        assert!(format!("{error:#}").contains("bnid"), "{error:#}");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_wrong_value_is_named_with_its_reason() {
        let error = with(&[("ENTREPOT_HTTP_BIND", "here")]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_HTTP_BIND") && error.contains("socket address"), "{error}");
        let error = with(&[("ENTREPOT_DATABASE_CONNECTIONS", "many")]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_DATABASE_CONNECTIONS") && error.contains("many"), "{error}");
        let error = with(&[("ENTREPOT_DATABASE_CONNECTIONS", "0")]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_DATABASE_CONNECTIONS") && error.contains("between 2 and"), "{error}");
        let error = with(&[("ENTREPOT_LOG_FORMAT", "xml")]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_LOG_FORMAT") && error.contains("xml"), "{error}");
    }

    #[test]
    fn an_unknown_variable_is_named() {
        let error = with(&[("ENTREPOT_HTTP_BNID", "x")]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_HTTP_BNID"), "{error}");
        // only secrets may come from a file
        assert!(with(&[("ENTREPOT_HTTP_BIND_FILE", "/dev/null")]).is_err());
        assert!(with(&[("ENTREPOT_TEST_POSTGRES", "x"), ("HOME", "x")]).is_ok());
    }

    #[test]
    fn a_secret_may_come_from_a_file() {
        let file = std::env::temp_dir().join(format!("entrepot-secret-{}", std::process::id()));
        std::fs::write(&file, "postgres://a:b@c/d\n").unwrap();
        let loaded = with(&[("ENTREPOT_DATABASE_URL_FILE", file.to_str().unwrap())]).unwrap();
        assert_eq!(loaded.config.database.url.expose_secret(), "postgres://a:b@c/d");
        std::fs::remove_file(&file).unwrap();
        let error = with(&[("ENTREPOT_DATABASE_URL_FILE", file.to_str().unwrap())]).unwrap_err().to_string();
        assert!(error.contains("ENTREPOT_DATABASE_URL_FILE"), "{error}");
    }
}
