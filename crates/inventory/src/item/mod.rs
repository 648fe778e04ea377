//! Items: what is traded, counted in a base unit and in packs of it, known by its sku and barcodes.

pub mod rules;

pub use rules::selling_price;
