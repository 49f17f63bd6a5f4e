//! A file of a report, kept outside.

use super::show::Kept;
use crate::cli::out::say;
use anyhow::Context;
use app::desk::{AtDesk, Holder};
use domain::CompartmentId;
use std::path::Path;

/// Keeps a file of this report, or of a plan that it names. `why`: it is kept as it came; without it a picture is made anew
/// from it.
pub(super) async fn keep(
    desk: &AtDesk<'_>,
    id: CompartmentId,
    (file, path): (&Kept, &Path),
    why: Option<&str>,
) -> anyhow::Result<()> {
    let of = (file.item, file.pieces);
    let holder = file.plan.map_or(Holder::Report(id), Holder::Plan);
    let bytes = match why {
        Some(why) => desk.export(holder, of, why).await?,
        None => desk.file(holder, of, None).await?,
    };
    write_down(&bytes, path, why.is_none()).await
}

/// Which file is to be kept where.
pub(in crate::cli) fn wanted<'a>(files: &'a [Kept], rest: &'a str) -> anyhow::Result<(&'a Kept, &'a Path)> {
    let (number, path) = rest.split_once(' ').context("give a number and a file name")?;
    let file = number.parse::<usize>().ok().and_then(|n| files.get(n.wrapping_sub(1))).context("no such file")?;
    Ok((file, Path::new(path.trim())))
}

/// Keeps a file as it came, or a picture made anew from it.
pub(in crate::cli) async fn write_down(bytes: &[u8], path: &Path, anew: bool) -> anyhow::Result<()> {
    if anew {
        let limits = viewing::Limits::default();
        let viewed = viewing::view(&viewing::own_program(), &[crate::cli::VIEW_PICTURE], bytes, limits).await?;
        write_new(path, &viewed.bytes)?;
    } else {
        write_new(path, bytes)?;
    }
    say!("kept in {}", path.display());
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut out = opened.with_context(|| format!("make {}", path.display()))?;
    out.write_all(bytes).and_then(|()| out.sync_all()).with_context(|| format!("write {}", path.display()))
}
