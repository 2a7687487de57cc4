//! The knowledge base over the real `locales/`, and over broken ones.

use super::*;

fn real() -> Knowledge {
    let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    Knowledge::load(Path::new(locales), Rules::defaults()).unwrap()
}

#[test]
fn the_real_articles_are_fine() {
    let knowledge = real();
    assert_eq!(knowledge.problems(), [""; 0]);
}
