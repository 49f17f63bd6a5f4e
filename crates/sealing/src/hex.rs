//! Bytes as hexadecimal text, for files that people handle.

/// Appends two lower-case digits for each byte.
pub fn write_hex(out: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
}

/// Two lower-case digits for each byte.
pub fn to_hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(2 * bytes.len());
    write_hex(&mut out, bytes);
    out
}

/// Fills `out` from exactly so many digits, in either case. Nothing else is one: no sign, no space.
pub fn read_hex(text: &str, out: &mut [u8]) -> Option<()> {
    if text.len() != 2 * out.len() {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    for (byte, pair) in out.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_written_and_nothing_else_is() {
        let mut text = String::new();
        write_hex(&mut text, &[0, 0x1f, 0xff]);
        assert_eq!(text, "001fff");
        let mut bytes = [0; 3];
        assert!(read_hex("001FfF", &mut bytes).is_some());
        assert_eq!(bytes, [0, 0x1f, 0xff]);
        for bad in ["+1+1+1", "001ff", "001fffff", " 01fff", "00 1ff", "001ffg", "ї0ї0"] {
            assert!(read_hex(bad, &mut bytes).is_none(), "{bad}");
        }
    }
}
