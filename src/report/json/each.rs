//! Lists whose entries are made one at a time while they are written: a report of copies has millions of them.

use serde::{Serialize, Serializer};

/// What a list is made of, and how each of its entries is.
pub struct Each<'a, Item, Context, Entry> {
    items: Vec<&'a Item>,
    context: Context,
    entry: fn(&'a Item, Context) -> Entry,
}

impl<'a, Item, Context, Entry> Each<'a, Item, Context, Entry> {
    /// A list with an entry for each item.
    pub fn of(
        items: impl Iterator<Item = &'a Item>,
        context: Context,
        entry: fn(&'a Item, Context) -> Entry,
    ) -> Self {
        Self { items: items.collect(), context, entry }
    }
}

impl<Item, Context: Copy, Entry: Serialize> Serialize for Each<'_, Item, Context, Entry> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.iter().map(|&item| (self.entry)(item, self.context)))
    }
}

#[cfg(test)]
impl<Item, Context, Entry: schemars::JsonSchema> schemars::JsonSchema for Each<'_, Item, Context, Entry> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<Entry>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Vec<Entry>>()
    }

    fn inline_schema() -> bool {
        true
    }
}
