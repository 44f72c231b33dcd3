//! Hashes that stand in files: the same on every machine and in every version of the program.

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a (Fowler, Noll & Vo) in 64 bits.
pub fn stable_hash(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// The same of bytes that are known before the program runs.
pub const fn const_hash(bytes: &[u8]) -> u64 {
    let (mut hash, mut rest) = (OFFSET, bytes);
    while let [first, after @ ..] = rest {
        hash = (hash ^ *first as u64).wrapping_mul(PRIME);
        rest = after;
    }
    hash
}

/// A hash in half as many bits, of which each depends on two of it.
#[allow(clippy::cast_possible_truncation)]
pub fn halved(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_its_authors() {
        // From the test vectors of draft-eastlake-fnv.
        assert_eq!(stable_hash([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(stable_hash(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(stable_hash(*b"foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(const_hash(b"foobar"), stable_hash(*b"foobar"));
        assert_eq!(halved(0xaf63_dc4c_8601_ec8c), 0x2962_30c0);
    }
}
