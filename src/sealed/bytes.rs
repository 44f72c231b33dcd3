//! Numbers and strings as bytes. Reading never trusts a length: what is not there is damage, not a panic.

use thiserror::Error;

/// The bytes end too early or say what cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the bytes are damaged")]
pub struct Damaged;

/// Collects bytes.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// A number of any size: seven bits a byte, the lowest first (LEB128).
    pub fn varint(&mut self, mut number: u64) {
        loop {
            let low = (number & 0x7F) as u8;
            number >>= 7;
            if number == 0 {
                return self.0.push(low);
            }
            self.0.push(low | 0x80);
        }
    }

    /// A number of things or bytes.
    pub fn count(&mut self, count: usize) {
        self.varint(u64::try_from(count).unwrap_or(u64::MAX));
    }

    /// The whole number nearest to `value`, kept within -127 to 127.
    pub fn signed_byte(&mut self, value: f64) {
        // The value is in range by then, so nothing is cut off.
        #[allow(clippy::cast_possible_truncation)]
        let byte = value.round().clamp(-127.0, 127.0) as i8;
        self.0.extend(byte.to_le_bytes());
    }

    /// A floating-point number in four bytes, the lowest first.
    pub fn float(&mut self, value: f32) {
        self.0.extend(value.to_le_bytes());
    }

    /// A string with its length.
    pub fn string(&mut self, string: &str) {
        self.count(string.len());
        self.0.extend(string.as_bytes());
    }

    /// All that was written.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads bytes from the front.
#[derive(Debug)]
pub struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    ///
    /// Fails where there are fewer.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Damaged> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number as [`Writer::varint`] writes it.
    ///
    /// # Errors
    ///
    /// Fails where the bytes end inside of it or it is too large.
    pub fn varint(&mut self) -> Result<u64, Damaged> {
        let mut number = 0_u64;
        for shift in (0..u64::BITS).step_by(7) {
            let (&byte, rest) = self.0.split_first().ok_or(Damaged)?;
            self.0 = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Damaged)
    }

    /// A number that fits its type.
    ///
    /// # Errors
    ///
    /// Fails where it does not.
    pub fn number<T: TryFrom<u64>>(&mut self) -> Result<T, Damaged> {
        T::try_from(self.varint()?).map_err(|_| Damaged)
    }

    /// How many things follow that take a byte or more each: never more than there are bytes left.
    ///
    /// # Errors
    ///
    /// Fails where it is more.
    pub fn count(&mut self) -> Result<usize, Damaged> {
        let count = self.number()?;
        if count <= self.0.len() { Ok(count) } else { Err(Damaged) }
    }

    /// A number from -128 to 127.
    ///
    /// # Errors
    ///
    /// Fails at the end.
    pub fn signed_byte(&mut self) -> Result<i8, Damaged> {
        self.take(1)?.first().map(|&byte| i8::from_le_bytes([byte])).ok_or(Damaged)
    }

    /// A floating-point number.
    ///
    /// # Errors
    ///
    /// Fails where fewer than four bytes are left.
    pub fn float(&mut self) -> Result<f32, Damaged> {
        let bytes = self.take(4)?.try_into().map_err(|_| Damaged)?;
        Ok(f32::from_le_bytes(bytes))
    }

    /// A string.
    ///
    /// # Errors
    ///
    /// Fails where it is cut off or not UTF-8.
    pub fn string(&mut self) -> Result<&'a str, Damaged> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Damaged)
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Whether everything has been read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 127, 128, 300, u64::MAX];
        let mut out = Writer::default();
        numbers.iter().for_each(|&number| out.varint(number));
        let bytes = out.finish();
        let mut input = Bytes::new(&bytes);
        assert_eq!(numbers.map(|_| input.varint().unwrap()), numbers);
        assert!(input.is_empty());
        assert_eq!(input.varint(), Err(Damaged));
    }

    #[test]
    fn a_length_beyond_the_end_is_damage() {
        let mut out = Writer::default();
        out.count(1_000_000);
        let bytes = out.finish();
        assert_eq!(Bytes::new(&bytes).count(), Err(Damaged));
        assert_eq!(Bytes::new(&bytes).string(), Err(Damaged));
        assert_eq!(Bytes::new(&[0xFF; 12]).varint(), Err(Damaged));
    }
}
