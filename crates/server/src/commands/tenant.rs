//! `entrepot tenant`: for the operator, over the service's own login.

use auth::{Locale, tenant::NewTenant};
use clap::{Args, Subcommand, ValueEnum};

use super::books;
use crate::config::Config;

/// Create and list tenants.
#[derive(Debug, Args)]
pub(super) struct Tenant {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create a tenant with all that it begins with: roles, districts, agency types, units, a warehouse
    Create {
        /// Its name in addresses: small letters, digits and hyphens
        code: String,
        /// Its name
        name: String,
        /// Its time zone (IANA)
        #[arg(long, default_value = "Asia/Ho_Chi_Minh")]
        time_zone: String,
        /// Its currency (ISO 4217); cannot be changed later
        #[arg(long, default_value = "VND")]
        currency: String,
        /// Its language
        #[arg(long, value_enum, default_value_t = Language::Vi)]
        locale: Language,
    },
    /// List the tenants
    List,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Language {
    /// Vietnamese
    Vi,
    /// English
    En,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

impl Tenant {
    pub(super) async fn run(&self, config: &Config) -> anyhow::Result<()> {
        let books = books(config).await?;
        match &self.command {
            Command::Create { code, name, time_zone, currency, locale } => {
                let request = NewTenant {
                    code: code.clone(),
                    name: name.clone(),
                    time_zone: time_zone.clone(),
                    currency: currency.clone(),
                    locale: (*locale).into(),
                };
                let id = books.create_tenant(&request).await.map_err(super::explain)?;
                super::print(&format!("{id}  {code}  {name}\n"))
            }
            Command::List => {
                for tenant in auth::tenant::all(&books.db).await.map_err(super::explain)? {
                    super::print(&format!("{}  {}  {}\n", tenant.id, tenant.code, tenant.name))?;
                }
                Ok(())
            }
        }
    }
}
