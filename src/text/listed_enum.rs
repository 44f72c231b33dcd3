//! Enums that know all their variants.

/// Declares an enum without fields and its `ALL`: every variant, in the order of declaration. An array beside the enum
/// would compile without a new variant.
macro_rules! listed_enum {
    ($(#[$about:meta])* $visibility:vis enum $name:ident { $($(#[$about_variant:meta])* $variant:ident,)+ }) => {
        $(#[$about])*
        $visibility enum $name { $($(#[$about_variant])* $variant,)+ }

        impl $name {
            /// All of them, in the order of declaration.
            $visibility const ALL: [Self; [$(Self::$variant),+].len()] = [$(Self::$variant),+];
        }
    };
}

pub(crate) use listed_enum;

#[cfg(test)]
mod tests {
    listed_enum! {
        /// What is declared with documentation and attributes.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        enum Season {
            Winter,
            /// The default.
            #[default]
            Spring,
            Summer,
            Autumn,
        }
    }

    #[test]
    fn all_variants_are_listed_each_at_its_number() {
        assert_eq!(Season::ALL, [Season::Winter, Season::Spring, Season::Summer, Season::Autumn]);
        for (index, season) in Season::ALL.into_iter().enumerate() {
            assert_eq!(season as usize, index);
        }
        assert_eq!(Season::default(), Season::Spring);
    }
}
