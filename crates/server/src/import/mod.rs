//! `entrepot import`: what other systems and spreadsheets wrote becomes agencies, items, receipts, issues and payments. A
//! mapping ([`mapping`]) says which columns make which fields; files ([`file`], [`sort`]) become documents ([`documents`]),
//! documents of all files in the order of their dates become batches ([`batch`]), and batches go through the same engines
//! and rules as what comes by the API ([`post`]). Nothing is kept in memory but the batches under way.

mod agencies;
mod args;
mod batch;
mod document;
mod documents;
mod fields;
mod figure;
mod file;
mod items;
mod mapping;
mod masters;
mod post;
mod prepare;
mod progress;
mod reason;
mod references;
mod rehearsal;
mod rejects;
mod sort;
mod tally;

use std::{path::Path, sync::Arc};

use anyhow::{Context, bail};
use kernel::{
    Actor,
    permission::{
        AgencyApprove, AgencyLimit, AgencyWrite, InventoryWrite, IssuePost, PaymentPost, Permit, ReceiptPost,
    },
};

pub use args::ImportArgs;
pub use tally::{Summary, Tally};

use crate::{
    commands::{books, print},
    compose::Contexts,
    config::Config,
};
use agencies::Agencies;
use batch::{Source, Sources};
use documents::Documents;
use fields::DocumentReader;
use figure::Reading;
use file::Rows;
use items::Items;
use mapping::{Fields, Kind, Mapping, Order};
use masters::TakeOver;
use post::Ledger;
use progress::Progress;
use rejects::Rejects;
use sort::InOrder;

/// Runs `entrepot import` and prints what became of every row. An error if any was rejected, unless that is allowed.
pub async fn run(args: &ImportArgs, config: &Config) -> anyhow::Result<()> {
    let contexts = books(config).await?;
    let summary = import(args, &contexts).await?;
    print(&summary.to_string())?;
    let rejected = summary.rejected_rows();
    if rejected == 0 {
        return Ok(());
    }
    let told = format!("{} rows were rejected: {} says why", tally::grouped(rejected), args.rejects().display());
    if args.allow_rejects {
        return print(&format!("{told}\n"));
    }
    bail!(told)
}

/// Imports into these books.
pub async fn import(args: &ImportArgs, contexts: &Contexts) -> anyhow::Result<Summary> {
    let actor = actor(args, contexts).await?;
    let files = open(args)?;
    let Some((mapping, _)) = files.first() else { bail!("there is no file to import") };
    let kind = mapping.kind();
    for (mapping, rows) in &files {
        if mapping.kind() != kind && !(mapping.kind().is_posted() && kind.is_posted()) {
            bail!(
                "{}: {} and {} are imported one after the other, agencies and items first",
                rows.path().display(),
                kind.name(),
                mapping.kind().name()
            );
        }
        allow(&actor, mapping.kind())?;
    }
    let named: Vec<_> = files.iter().map(|(_, rows)| (rows.path(), rows.header())).collect();
    let rejects = Rejects::new(&args.rejects(), &named)?;
    let tally = |(mapping, rows): &(Arc<Mapping>, Rows)| {
        let name = rows.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        Tally::new(name, mapping.kind())
    };
    let mut ledger = Ledger { tallies: files.iter().map(tally).collect(), rejects, progress: progress(&files)? };
    let done = if kind.is_posted() {
        post_all(args, contexts, &actor, files, &mut ledger).await
    } else {
        take_over_all(args, contexts, &actor, files, &mut ledger).await
    };
    ledger.progress.finish();
    ledger.rejects.finish()?;
    done?;
    Ok(Summary {
        files: ledger.tallies,
        dry_run: args.dry_run,
        time: ledger.progress.elapsed(),
        peak_memory: tally::peak_memory(),
    })
}

async fn actor(args: &ImportArgs, contexts: &Contexts) -> anyhow::Result<Actor> {
    let wrong = |problem: kernel::Problem| anyhow::anyhow!(reason::whole(&problem));
    let Some((tenant, user)) = auth::user::by_email(&contexts.db, &args.user).await.map_err(wrong)? else {
        bail!("--as: nobody signs in as {}", args.user);
    };
    if let Some(named) = &args.tenant {
        let by_code = auth::tenant::by_code(&contexts.db, named).await.map_err(wrong)?;
        let id = by_code.map_or_else(|| named.clone(), |found| found.id.to_string());
        if id != tenant.to_string() {
            bail!("--tenant: {} is not a user of {named}", args.user);
        }
    }
    auth::actor_of(&contexts.db, tenant, user).await.map_err(wrong).with_context(|| format!("--as {}", args.user))
}

fn allow(actor: &Actor, kind: Kind) -> anyhow::Result<()> {
    let needed = match kind {
        Kind::Agencies => vec![AgencyWrite::PERMISSION, AgencyApprove::PERMISSION, AgencyLimit::PERMISSION],
        Kind::Items => vec![InventoryWrite::PERMISSION],
        Kind::Receipts => vec![ReceiptPost::PERMISSION],
        Kind::Issues => vec![IssuePost::PERMISSION],
        Kind::Payments => vec![PaymentPost::PERMISSION],
    };
    for permission in needed {
        actor.require(permission).map_err(|problem| anyhow::anyhow!("--as: {}", problem.detail()))?;
    }
    Ok(())
}

type Opened = Vec<(Arc<Mapping>, Rows)>;

fn open(args: &ImportArgs) -> anyhow::Result<Opened> {
    let mut known: Vec<(&Path, Arc<Mapping>)> = Vec::new();
    let mut files = Vec::new();
    for (mapping, file) in &args.files.0 {
        let read_before = known.iter().find(|(path, _)| path == mapping).map(|(_, mapping)| Arc::clone(mapping));
        let mapping = if let Some(read_before) = read_before {
            read_before
        } else {
            let read = Arc::new(Mapping::read(mapping)?);
            known.push((mapping, Arc::clone(&read)));
            read
        };
        files.push((Arc::clone(&mapping), Rows::open(file, mapping.csv)?));
    }
    Ok(files)
}

fn progress(files: &Opened) -> anyhow::Result<Progress> {
    let mut total = 0;
    for (_, rows) in files {
        total += std::fs::metadata(rows.path()).with_context(|| rows.path().display().to_string())?.len();
    }
    Ok(Progress::new(total, files.iter().map(|(_, rows)| rows.read_so_far()).collect()))
}

async fn post_all(
    args: &ImportArgs,
    contexts: &Contexts,
    actor: &Actor,
    files: Opened,
    ledger: &mut Ledger,
) -> anyhow::Result<()> {
    let mappings: Vec<_> = files.iter().map(|(mapping, _)| Arc::clone(mapping)).collect();
    let mut sources = Vec::with_capacity(files.len());
    for (place, (mapping, rows)) in files.into_iter().enumerate() {
        let figures = Reading::new(mapping.figures, actor.currency);
        let path = rows.path().display().to_string();
        let reader = match &mapping.fields {
            Fields::Slips(kind, document, line) => DocumentReader::slips(*kind, document, line, rows.header(), figures),
            Fields::Payments(payment) => DocumentReader::payments(payment, rows.header(), figures),
            Fields::Agencies(..) | Fields::Items(_) => bail!("{path}: masters are not posted"),
        };
        let reader = reader.with_context(|| path)?;
        let rows = match mapping.csv.order {
            Order::Date => InOrder::File(rows),
            Order::Any => InOrder::sort(rows, reader.head())?,
        };
        sources.push(Source { mapping, documents: Documents::new(place, rows, reader) });
    }
    let sources = Sources::new(sources, args.batch_size())?;
    post::post(contexts, actor, sources, mappings, args.dry_run, ledger).await
}

async fn take_over_all(
    args: &ImportArgs,
    contexts: &Contexts,
    actor: &Actor,
    files: Opened,
    ledger: &mut Ledger,
) -> anyhow::Result<()> {
    for (source, (mapping, rows)) in files.into_iter().enumerate() {
        let figures = Reading::new(mapping.figures, actor.currency);
        let path = rows.path().display().to_string();
        let take_over = TakeOver { contexts, actor, dry_run: args.dry_run, source };
        match &mapping.fields {
            Fields::Items(fields) => {
                let items = Items::bind(fields, rows.header(), figures).with_context(|| path)?;
                take_over.run(&items, rows, ledger).await?;
            }
            Fields::Agencies(agency, types, districts) => {
                let fields = (agency, types, districts);
                let agencies = Agencies::bind(contexts, actor, fields, rows.header(), figures).with_context(|| path)?;
                take_over.run(&agencies, rows, ledger).await?;
            }
            Fields::Slips(..) | Fields::Payments(_) => bail!("{path}: documents are not taken over"),
        }
    }
    if !args.dry_run {
        let refreshed = kernel::db::statistics::refresh(&contexts.db).await;
        refreshed.map_err(|problem| anyhow::anyhow!(reason::whole(&problem)))?;
    }
    Ok(())
}
