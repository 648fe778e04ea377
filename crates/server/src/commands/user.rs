//! `entrepot user`: for the operator, over the service's own login.

use anyhow::{Context, bail};
use auth::{BuiltIn, user::NewAccount};
use clap::{Args, Subcommand};
use kernel::{Scope, TenantId};
use secrecy::SecretString;

use super::{books, tenant::Language};
use crate::{compose::Contexts, config::Config};

/// Create and list users, and set their passwords.
#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create a user who sees every agency of a tenant
    Create {
        /// The tenant's code
        #[arg(long)]
        tenant: String,
        /// What they sign in with
        email: String,
        /// Their name
        name: String,
        /// A built-in role: admin, accountant, cashier, warehouse, sales or viewer; may be given several times
        #[arg(long, required = true, value_parser = role)]
        role: Vec<BuiltIn>,
        /// The language that they read
        #[arg(long, value_enum, default_value_t = Language::Vi)]
        locale: Language,
        #[command(flatten)]
        password: Password,
    },
    /// Set a user's password and end all their sessions
    SetPassword {
        /// What they sign in with
        email: String,
        #[command(flatten)]
        password: Password,
    },
    /// List a tenant's users
    List {
        /// The tenant's code
        #[arg(long)]
        tenant: String,
    },
}

#[derive(Debug, Args)]
struct Password {
    /// The password; without it, it is asked for, or read as a line from a pipe
    #[arg(long, env = "ENTREPOT_PASSWORD", hide_env_values = true, value_name = "TEXT")]
    password: Option<SecretString>,
}

fn role(code: &str) -> Result<BuiltIn, String> {
    BuiltIn::find(code).ok_or_else(|| {
        let codes = BuiltIn::ALL.map(BuiltIn::code).join(", ");
        format!("the built-in roles are {codes}")
    })
}

impl Password {
    #[expect(clippy::print_stderr, reason = "the question that is being asked")]
    fn get(&self) -> anyhow::Result<SecretString> {
        use std::io::IsTerminal;
        if let Some(password) = &self.password {
            return Ok(password.clone());
        }
        let input = std::io::stdin();
        let _silence = input.is_terminal().then(|| {
            eprint!("Password: ");
            Silence::new()
        });
        let mut line = String::new();
        input.read_line(&mut line).context("standard input")?;
        let password = line.trim_end_matches(['\r', '\n']);
        if password.is_empty() {
            bail!("no password was given: use --password, ENTREPOT_PASSWORD or standard input");
        }
        Ok(password.into())
    }
}

/// A terminal that does not show what is typed, for as long as this lives.
struct Silence(Option<nix::sys::termios::Termios>);

impl Silence {
    fn new() -> Self {
        use nix::sys::termios::{LocalFlags, SetArg, tcgetattr, tcsetattr};
        let input = std::io::stdin();
        let Ok(before) = tcgetattr(&input) else { return Self(None) };
        let mut silent = before.clone();
        silent.local_flags.remove(LocalFlags::ECHO);
        // where that fails, the password is seen as it is typed, and no more
        let _ = tcsetattr(&input, SetArg::TCSANOW, &silent);
        Self(Some(before))
    }
}

impl Drop for Silence {
    #[expect(clippy::print_stderr, reason = "the line break that was not shown")]
    fn drop(&mut self) {
        use nix::sys::termios::{SetArg, tcsetattr};
        if let Some(before) = &self.0 {
            let _ = tcsetattr(std::io::stdin(), SetArg::TCSANOW, before);
            eprintln!();
        }
    }
}

impl User {
    pub(super) async fn run(&self, config: &Config) -> anyhow::Result<()> {
        let books = books(config).await?;
        match &self.command {
            Command::Create { tenant, email, name, role, locale, password } => {
                let tenant = find_tenant(&books, tenant).await?;
                let account = NewAccount {
                    email: email.clone(),
                    name: name.clone(),
                    password: password.get()?,
                    roles: role.clone(),
                    locale: (*locale).into(),
                };
                let mut tx = books.db.begin_as(&Scope::tenant(tenant)).await.map_err(super::explain)?;
                let id = auth::user::create(&books.auth, &mut tx, &account).await.map_err(super::explain)?;
                tx.commit().await.map_err(super::explain)?;
                super::print(&format!("{id}  {email}\n"))
            }
            Command::SetPassword { email, password } => {
                let found = auth::user::by_email(&books.db, email).await.map_err(super::explain)?;
                let (tenant, user) = found.with_context(|| format!("there is no user {email}"))?;
                let password = password.get()?;
                let mut tx = books.db.begin_as(&Scope::tenant(tenant)).await.map_err(super::explain)?;
                auth::user::set_password(&books.auth, &mut tx, user, &password).await.map_err(super::explain)?;
                tx.commit().await.map_err(super::explain)?;
                super::print(&format!("The password of {email} is set, and their sessions have ended.\n"))
            }
            Command::List { tenant } => {
                let tenant = find_tenant(&books, tenant).await?;
                let mut tx = books.db.begin_as(&Scope::tenant(tenant)).await.map_err(super::explain)?;
                for user in auth::user::all(&mut tx).await.map_err(super::explain)? {
                    let roles: Vec<_> = user.roles.iter().map(|role| role.name.as_str()).collect();
                    let state = if user.active { "" } else { "  (inactive)" };
                    super::print(&format!(
                        "{}  {}  {}  [{}]{state}\n",
                        user.id,
                        user.email,
                        user.name,
                        roles.join(", ")
                    ))?;
                }
                Ok(())
            }
        }
    }
}

async fn find_tenant(books: &Contexts, code: &str) -> anyhow::Result<TenantId> {
    let found = auth::tenant::by_code(&books.db, code).await.map_err(super::explain)?;
    Ok(found.with_context(|| format!("there is no tenant {code}; `entrepot tenant list` shows them"))?.id)
}
