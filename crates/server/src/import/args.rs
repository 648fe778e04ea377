//! What `entrepot import` is told on the command line.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, error::ErrorKind, value_parser};

use super::batch::Size;

/// Take over agencies, items, receipts, issues and payments from CSV files.
#[derive(Clone, Debug, Args)]
#[command(after_help = "\
Each FILE is read by the --mapping before it, plain, gzip or zstd:

  entrepot import --as admin@demo.test --mapping items.toml items.csv
  entrepot import --as admin@demo.test --mapping receipts.toml in.csv --mapping issues.toml out.csv.gz

Documents of all files are posted together in the order of their dates. Every document has a key, so
that importing the same files again, also after a crash, adds nothing twice. docs/import.md explains
how to write a mapping.")]
pub struct ImportArgs {
    #[command(flatten)]
    pub(super) files: Files,
    /// Who imports: a user's e-mail; the books are those of their company
    #[arg(long = "as", value_name = "EMAIL")]
    pub(super) user: String,
    /// The company (code or id), to make sure that it is the right one
    #[arg(long, value_name = "CODE|ID")]
    pub(super) tenant: Option<String>,
    /// Check everything that can be checked without posting, and leave nothing behind
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Where rejected rows go, with line number and reason [default: the first FILE's name and .rejects.csv, here]
    #[arg(long, value_name = "FILE")]
    pub(super) rejects: Option<PathBuf>,
    /// Succeed although rows were rejected
    #[arg(long)]
    pub(super) allow_rejects: bool,
    /// Most documents in a transaction
    #[arg(long, value_name = "N", default_value_t = 512, hide = true, value_parser = value_parser!(u16).range(1..))]
    pub(super) batch_documents: u16,
    /// Most lines in a transaction
    #[arg(long, value_name = "N", default_value_t = 20_000, hide = true, value_parser = value_parser!(u32).range(1..=200_000))]
    pub(super) batch_lines: u32,
}

impl ImportArgs {
    pub(super) fn batch_size(&self) -> Size {
        let lines = usize::try_from(self.batch_lines).unwrap_or(usize::MAX);
        Size { documents: usize::from(self.batch_documents), lines }
    }

    /// Where rejected rows go.
    pub(super) fn rejects(&self) -> PathBuf {
        self.rejects.clone().unwrap_or_else(|| {
            let first = self.files.0.first().and_then(|(_, file)| file.file_name()).unwrap_or_default();
            let name = first.to_string_lossy();
            let packed = ["gz", "zst", "csv"].into_iter().fold(name.as_ref(), |name, ending| {
                name.strip_suffix(ending).and_then(|name| name.strip_suffix('.')).unwrap_or(name)
            });
            PathBuf::from(format!("{packed}.rejects.csv"))
        })
    }
}

/// The files to be read, each with its mapping: which one is told by their order, which a derived parser does not see.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Files(pub Vec<(PathBuf, PathBuf)>);

const MAPPING: &str = "mapping";
const FILE: &str = "file";

impl Args for Files {
    fn augment_args(command: Command) -> Command {
        command
            .arg(
                Arg::new(MAPPING)
                    .long(MAPPING)
                    .value_name("MAPPING")
                    .help("Which columns make which fields, for the FILEs after it")
                    .required(true)
                    .action(ArgAction::Append)
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(
                Arg::new(FILE)
                    .value_name("FILE")
                    .help("A CSV file")
                    .required(true)
                    .num_args(1..)
                    .action(ArgAction::Append)
                    .value_parser(value_parser!(PathBuf)),
            )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Files {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let placed = |name: &str| -> Vec<(usize, PathBuf)> {
            let values = matches.get_many::<PathBuf>(name).into_iter().flatten().cloned();
            matches.indices_of(name).into_iter().flatten().zip(values).collect()
        };
        let mappings = placed(MAPPING);
        let mut files = Vec::new();
        for (index, file) in placed(FILE) {
            let Some((_, mapping)) = mappings.iter().rev().find(|(before, _)| *before < index) else {
                let message = format!("{} has no --mapping before it\n", file.display());
                return Err(Error::raw(ErrorKind::MissingRequiredArgument, message));
            };
            files.push((mapping.clone(), file));
        }
        Ok(Self(files))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Program {
        #[command(flatten)]
        import: ImportArgs,
    }

    fn parse(words: &str) -> Result<ImportArgs, Error> {
        Program::try_parse_from(std::iter::once("import").chain(words.split(' '))).map(|program| program.import)
    }

    #[test]
    fn a_file_is_read_by_the_mapping_before_it() {
        let args = parse("--mapping r.toml r1.csv r2.csv --dry-run --mapping i.toml i.csv.zst --as a@b").unwrap();
        let pair = |mapping: &str, file: &str| (PathBuf::from(mapping), PathBuf::from(file));
        assert_eq!(args.files.0, [pair("r.toml", "r1.csv"), pair("r.toml", "r2.csv"), pair("i.toml", "i.csv.zst")]);
        assert!(args.dry_run);
        assert_eq!(args.rejects(), PathBuf::from("r1.rejects.csv"));
        let args = parse("--mapping i.toml ../in/i.csv.zst --as a@b").unwrap();
        assert_eq!(args.rejects(), PathBuf::from("i.rejects.csv"));
    }

    #[test]
    fn a_file_without_a_mapping_is_refused() {
        assert!(parse("x.csv --mapping i.toml i.csv --as a@b").is_err());
        assert!(parse("--mapping i.toml --as a@b").is_err());
        assert!(parse("--mapping i.toml i.csv").is_err());
    }
}
