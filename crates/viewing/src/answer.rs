//! What the child says: one byte that names what is wrong, or a zero, the picture's kind and size, and the picture.

use crate::FileType;

/// Bytes before the picture.
pub(crate) const HEAD: usize = 10;

/// What keeps the child from making a picture. The number is the whole of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    NotAPicture = 1,
    TooLarge = 2,
    TooManyPixels = 3,
    Broken = 4,
    NotLocked = 5,
}

/// The new picture.
#[derive(PartialEq, Eq)]
pub(crate) struct Remade {
    /// `Jpeg` or `Png`.
    pub(crate) kind: FileType,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

/// What stands before the picture's bytes.
pub(crate) fn head(made: &Remade) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[1] = u8::from(made.kind == FileType::Png);
    head[2..6].copy_from_slice(&made.width.to_be_bytes());
    head[6..].copy_from_slice(&made.height.to_be_bytes());
    head
}

/// Reads the child's answer; `None` when it is none that a sound child gives. The child has met the worst bytes there
/// are, so nothing it says is taken on trust.
pub(crate) fn read(mut answer: Vec<u8>) -> Option<Result<Remade, Fault>> {
    let fault = match answer.as_slice() {
        [0, ..] => None,
        [1] => Some(Fault::NotAPicture),
        [2] => Some(Fault::TooLarge),
        [3] => Some(Fault::TooManyPixels),
        [4] => Some(Fault::Broken),
        [5] => Some(Fault::NotLocked),
        _ => return None,
    };
    if let Some(fault) = fault {
        return Some(Err(fault));
    }
    let (head, bytes) = answer.split_first_chunk::<HEAD>()?;
    let kind = match head[1] {
        0 => FileType::Jpeg,
        1 => FileType::Png,
        _ => return None,
    };
    let [_, _, w @ .., _, _, _, _] = *head;
    let [_, _, _, _, _, _, h @ ..] = *head;
    let (width, height) = (u32::from_be_bytes(w), u32::from_be_bytes(h));
    let fits = (1..=crate::LONGEST_SIDE).contains(&width) && (1..=crate::LONGEST_SIDE).contains(&height);
    if !fits || crate::sniff(bytes) != kind {
        return None;
    }
    answer.drain(..HEAD);
    Some(Ok(Remade { kind, width, height, bytes: answer }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0";

    #[test]
    fn an_answer_comes_back_as_it_was_said() {
        for kind in [FileType::Jpeg, FileType::Png] {
            let bytes = if kind == FileType::Png { b"\x89PNG\r\n\x1A\n".to_vec() } else { JPEG.to_vec() };
            let made = Remade { kind, width: 2_048, height: 3, bytes };
            let said = [&head(&made)[..], &made.bytes].concat();
            assert!(read(said) == Some(Ok(made)));
        }
        for fault in [Fault::NotAPicture, Fault::TooLarge, Fault::TooManyPixels, Fault::Broken, Fault::NotLocked] {
            assert!(read(vec![fault as u8]) == Some(Err(fault)));
        }
    }

    #[test]
    fn a_child_that_was_taken_over_cannot_say_whatever_it_likes() {
        let head = |kind, w: u32, h: u32| [&[0, kind][..], &w.to_be_bytes(), &h.to_be_bytes()].concat();
        for answer in [
            vec![],
            vec![0],
            vec![6],
            vec![1, 1],
            head(0, 1, 1),
            [&head(0, 1, 1)[..], b"<html>"].concat(),
            [&head(1, 1, 1)[..], JPEG].concat(),
            [&head(2, 1, 1)[..], JPEG].concat(),
            [&head(0, 0, 1)[..], JPEG].concat(),
            [&head(0, 1, 2_049)[..], JPEG].concat(),
        ] {
            assert!(read(answer.clone()).is_none(), "{answer:?}");
        }
    }
}
