//! What is traded at "Lot & Found": people, objects, orders in every state, a few cases.
//!
//! Times are relative to the moment the demo starts, so that something always arrived yesterday
//! and something else is always late.

use contract::{Author, CaseEvent, CaseState, CaseSubject, Channel, Money, OrderStatus, Side};
use jiff::{SignedDuration, Timestamp};

use crate::cases::{self, NewCase, NewMessage, timeline};
use crate::orders::{Insurance, ItemRecord, OrderRecord, Orders, Terms, TrackingRecord};
use crate::state::{AppState, StartError};
use crate::store::StoreError;

/// Somebody to log in as.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The marketplace's id.
    pub id: &'static str,
    /// How to greet them.
    pub name: &'static str,
    /// What they are good for in a demo.
    pub about: &'static str,
}

/// Who can log in.
pub const PEOPLE: [Person; 5] = [
    Person {
        id: "anna",
        name: "Anna",
        about: "buys: parcels late, delivered and unpaid, one open case",
    },
    Person {
        id: "bruno",
        name: "Bruno",
        about: "sells: waits for payments, parcels and payouts",
    },
    Person {
        id: "chen",
        name: "Chen",
        about: "buys and sells",
    },
    Person {
        id: "dana",
        name: "Dana",
        about: "a dealer with thousands of orders",
    },
    Person {
        id: "emil",
        name: "Emil",
        about: "is new here, no orders yet",
    },
];

/// Something for sale right now.
pub(crate) struct ObjectForSale {
    pub(crate) id: &'static str,
    title: &'static str,
    title_lang: &'static str,
    price: i64,
    hours_left: i64,
    pub(crate) bids: u32,
    pub(crate) seller: &'static str,
    pub(crate) text: &'static str,
}

const fn object(
    id: &'static str,
    title: &'static str,
    title_lang: &'static str,
    (price, hours_left, bids): (i64, i64, u32),
    seller: &'static str,
    text: &'static str,
) -> ObjectForSale {
    ObjectForSale {
        id,
        title,
        title_lang,
        price,
        hours_left,
        bids,
        seller,
        text,
    }
}

/// The objects of the front page; the id is also the name of the picture.
pub(crate) const OBJECTS: [ObjectForSale; 12] = [
    object(
        "watch",
        "Steel wristwatch with moon phase, hand-wound, 1962",
        "en",
        (124_000, 26, 31),
        "Bruno",
        "Runs within four seconds a day, serviced in spring. Original strap, light wear on the case.",
    ),
    object(
        "vase",
        "Vase en pâte de verre aux libellules, vers 1910",
        "fr",
        (68_500, 50, 18),
        "Galerie Lucie",
        "Haut de 24 cm, sans éclat ni fêlure. Signature gravée sous la base.",
    ),
    object(
        "camera",
        "Messsucherkamera mit 50-mm-Objektiv, 1957",
        "de",
        (42_000, 5, 22),
        "Jonas W.",
        "Verschluss läuft auf allen Zeiten, Glas ohne Pilz. Mit Ledertasche und Anleitung.",
    ),
    object(
        "comic",
        "Stripalbum, eerste druk 1948, linnen rug",
        "nl",
        (31_500, 71, 9),
        "Bruno",
        "Compleet en niet ingekleurd. Rug licht verkleurd, bladzijden fris.",
    ),
    object(
        "guitar",
        "Guitarra clásica de ciprés, Granada, 1974",
        "es",
        (156_000, 33, 14),
        "Chen",
        "Sonido abierto, acción cómoda. Pequeña reparación en la tapa, hecha por un luthier.",
    ),
    object(
        "lamp",
        "Lampada da tavolo a fungo, vetro soffiato, anni '70",
        "it",
        (23_000, 12, 27),
        "Vetri di Sera",
        "Vetro opalino con sfumatura ambra, alta 42 cm. Impianto elettrico rifatto.",
    ),
    object(
        "painting",
        "Harbour in the morning, oil on canvas, signed",
        "en",
        (89_000, 96, 11),
        "North Light",
        "60 by 80 cm, framed. Cleaned and revarnished; one old repair at the lower left.",
    ),
    object(
        "coin",
        "Srebrny talar, 1630, piękna patyna",
        "pl",
        (112_000, 18, 36),
        "Antykwariat Pod Lipą",
        "Waga 28,6 g, średnica 43 mm. Bez śladów zawieszki, ekspertyza w zestawie.",
    ),
    object(
        "teapot",
        "宜兴紫砂壶，手工制作，二十世纪八十年代",
        "zh",
        (54_000, 60, 16),
        "Chen",
        "容量约二百二十毫升，壶底有作者印款，出水流畅，无修复。",
    ),
    object(
        "chair",
        "Cadeira em jacarandá e palhinha, anos 60",
        "pt",
        (73_500, 43, 8),
        "Casa Azul",
        "Palhinha nova, estrutura firme. Pequenas marcas de uso nos braços.",
    ),
    object(
        "globe",
        "Table globe on a brass stand, about 1890",
        "en",
        (47_500, 8, 19),
        "North Light",
        "Diameter 22 cm. Paper gores with age toning, a few scuffs near the pole.",
    ),
    object(
        "radio",
        "Portable valve radio in green bakelite, 1951",
        "en",
        (16_500, 2, 12),
        "Jonas W.",
        "Plays on medium wave. Case without cracks, dial lamp replaced.",
    ),
];

/// One trade between two parties; either may be somebody of [`PEOPLE`].
struct Trade {
    id: &'static str,
    buyer: &'static str,
    seller: &'static str,
    title: &'static str,
    lang: &'static str,
    picture: &'static str,
    price: i64,
    status: OrderStatus,
    times: Times,
    is_pickup: bool,
    insurance: Option<Insurance>,
}

impl Trade {
    const fn picked_up(self) -> Self {
        Self {
            is_pickup: true,
            ..self
        }
    }

    const fn insured(self, insurance: Insurance) -> Self {
        Self {
            insurance: Some(insurance),
            ..self
        }
    }
}

/// Days before now; negative is to come.
#[derive(Clone, Copy, Default)]
struct Times {
    ordered: f64,
    paid: Option<f64>,
    shipped: Option<f64>,
    estimated: Option<f64>,
    delivered: Option<f64>,
    last_scan: Option<f64>,
    held: Option<f64>,
    reference: Option<f64>,
    transferred: Option<f64>,
    messaged: Option<f64>,
    withdrawn: Option<f64>,
    cancelled: Option<f64>,
    refunded: Option<f64>,
    paid_out: Option<f64>,
}

const fn ended(ordered: f64) -> Times {
    Times {
        ordered,
        paid: None,
        shipped: None,
        estimated: None,
        delivered: None,
        last_scan: None,
        held: None,
        reference: None,
        transferred: None,
        messaged: None,
        withdrawn: None,
        cancelled: None,
        refunded: None,
        paid_out: None,
    }
}

impl Times {
    const fn paid(self, paid: f64) -> Self {
        Self {
            paid: Some(paid),
            ..self
        }
    }

    const fn shipped(self, shipped: f64, estimated: f64, last_scan: f64) -> Self {
        Self {
            shipped: Some(shipped),
            estimated: Some(estimated),
            last_scan: Some(last_scan),
            ..self
        }
    }

    const fn delivered(self, delivered: f64) -> Self {
        Self {
            delivered: Some(delivered),
            last_scan: Some(delivered),
            ..self
        }
    }

    const fn held(self, held: f64) -> Self {
        Self {
            held: Some(held),
            last_scan: Some(held),
            ..self
        }
    }

    const fn reference(self, reference: f64) -> Self {
        Self {
            reference: Some(reference),
            ..self
        }
    }

    const fn transferred(self, transferred: f64) -> Self {
        Self {
            transferred: Some(transferred),
            ..self
        }
    }

    const fn messaged(self, messaged: f64) -> Self {
        Self {
            messaged: Some(messaged),
            ..self
        }
    }

    const fn withdrawn(self, withdrawn: f64) -> Self {
        Self {
            withdrawn: Some(withdrawn),
            ..self
        }
    }

    const fn cancelled(self, cancelled: f64) -> Self {
        Self {
            cancelled: Some(cancelled),
            ..self
        }
    }

    const fn refunded(self, refunded: f64) -> Self {
        Self {
            refunded: Some(refunded),
            ..self
        }
    }

    const fn paid_out(self, paid_out: f64) -> Self {
        Self {
            paid_out: Some(paid_out),
            ..self
        }
    }
}

#[rustfmt::skip]
const TRADES: [Trade; 31] = {
    use OrderStatus::{Cancelled, Completed, Delivered, Paid, Refunded, Shipped, Unpaid};
    const fn trade(
        id: &'static str,
        (buyer, seller): (&'static str, &'static str),
        (title, lang): (&'static str, &'static str),
        (picture, price): (&'static str, i64),
        status: OrderStatus,
        times: Times,
    ) -> Trade {
        Trade { id, buyer, seller, title, lang, picture, price, status, times, is_pickup: false, insurance: None }
    }
    [
        trade("A-1001", ("anna", "bruno"), ("Art déco vase with dragonflies, 1930s", "en"), ("vase", 18_450), Delivered,
            ended(9.0).paid(8.8).shipped(6.0, 2.0, 1.0).delivered(1.0)),
        trade("A-1002", ("anna", "Jonas W."), ("Messsucherkamera mit 50-mm-Objektiv, 1957", "de"), ("camera", 42_900), Shipped,
            ended(17.0).paid(16.5).shipped(13.0, 6.0, 9.0)),
        trade("A-1003", ("anna", "bruno"), ("Stripalbum, eerste druk 1948", "nl"), ("comic", 9_700), Unpaid, ended(1.2).reference(1.0)),
        trade("A-1004", ("anna", "Vetri di Sera"), ("Lampada da tavolo a fungo, anni '70", "it"), ("lamp", 21_400), Paid,
            ended(3.0).paid(2.0)),
        trade("A-1005", ("anna", "chen"), ("Guitarra clásica de ciprés, 1974", "es"), ("guitar", 98_000), Paid,
            ended(22.0).paid(21.0)),
        trade("A-1006", ("anna", "North Light"), ("Harbour in the morning, oil on canvas", "en"), ("painting", 74_500), Completed,
            ended(34.0).paid(33.5).shipped(30.0, 25.0, 24.0).delivered(24.0)),
        trade("A-1007", ("anna", "Casa Azul"), ("Cadeira em jacarandá e palhinha, anos 60", "pt"), ("chair", 51_000), Cancelled,
            ended(40.0).paid(39.0).cancelled(0.8)),
        trade("A-1008", ("anna", "Antykwariat Pod Lipą"), ("Srebrny talar, 1630", "pl"), ("coin", 112_000), Refunded,
            ended(48.0).paid(47.0).shipped(44.0, 39.0, 38.0).delivered(38.0).refunded(3.0)),
        trade("A-1009", ("anna", "bruno"), ("Steel wristwatch with moon phase, 1962", "en"), ("watch", 131_000), Delivered,
            ended(12.0).paid(11.5).shipped(8.0, 3.0, 2.3).delivered(2.3)),
        trade("A-1010", ("anna", "chen"), ("宜兴紫砂壶，手工制作", "zh"), ("teapot", 32_800), Shipped,
            ended(6.0).paid(5.5).shipped(3.0, -2.0, 1.0)),
        trade("B-2001", ("chen", "bruno"), ("Table globe on a brass stand, about 1890", "en"), ("globe", 47_500), Shipped,
            ended(30.0).paid(29.0).shipped(27.0, 20.0, 26.0)).insured(Insurance::Abroad),
        trade("B-2002", ("Maria K.", "bruno"), ("Portable valve radio in green bakelite, 1951", "en"), ("radio", 16_500), Unpaid, ended(5.0).transferred(1.1)),
        trade("B-2003", ("Pierre D.", "bruno"), ("Montre de poche en argent, vers 1900", "fr"), ("watch", 27_300), Paid,
            ended(2.0).paid(1.5).messaged(0.7)),
        trade("B-2004", ("Lukas H.", "bruno"), ("Reisewecker im Lederetui, 1958", "de"), ("watch", 8_900), Completed,
            ended(45.0).paid(44.0).shipped(42.0, 37.0, 36.0).delivered(36.0)),
        trade("B-2005", ("Sofia R.", "bruno"), ("Vaso de cristal lapidado, anos 50", "pt"), ("vase", 12_200), Delivered,
            ended(11.0).paid(10.5).shipped(8.0, 4.0, 3.5).delivered(3.5)),
        trade("B-2006", ("Elena P.", "bruno"), ("Tintero de bronce, hacia 1880", "es"), ("lamp", 14_300), Completed,
            ended(18.0).paid(17.5).shipped(15.0, 10.0, 9.0).delivered(9.0).paid_out(1.5)),
        trade("B-2007", ("Lukas H.", "bruno"), ("Stehlampe mit Messingfuß, 1960er", "de"), ("lamp", 26_000), Delivered,
            ended(9.0).paid(8.5).delivered(4.5)).picked_up(),
        trade("C-3001", ("chen", "North Light"), ("Two harbour sketches, ink on paper", "en"), ("painting", 22_000), Delivered,
            ended(10.0).paid(9.5).shipped(7.0, 2.0, 0.4).delivered(0.4).messaged(0.2)),
        trade("C-3002", ("chen", "Galerie Lucie"), ("Vase en pâte de verre aux libellules", "fr"), ("vase", 69_800), Unpaid, ended(0.6).transferred(0.3)),
        trade("C-3003", ("chen", "Jonas W."), ("Kofferradio, grünes Bakelit, 1951", "de"), ("radio", 14_800), Completed,
            ended(60.0).paid(59.0).shipped(57.0, 52.0, 51.0).delivered(51.0)),
        trade("C-3004", ("Elena P.", "chen"), ("Tetera de barro rojo, firmada", "es"), ("teapot", 18_900), Shipped,
            ended(8.0).paid(7.0).shipped(5.0, -1.0, 2.0)).insured(Insurance::SameCountry),
        trade("C-3005", ("Tomasz B.", "chen"), ("Gitara klasyczna, cyprys, 1974", "pl"), ("guitar", 88_000), Delivered,
            ended(14.0).paid(13.5).shipped(10.0, 4.0, 1.8).delivered(1.8)).insured(Insurance::Abroad),
        // Titles are other people's text: this one must never be more than text.
        trade("C-3006", ("chen", "لمى"), ("<img src=x onerror=alert(1)> { $x } مصباح قديم", "ar"), ("lamp", 4_200), Shipped,
            ended(15.0).paid(14.0).shipped(12.0, 4.0, 5.0)),
        trade("C-3007", ("Ingrid S.", "chen"), ("Sidechair in rosewood and cane, 1960s, with two small repairs to the back rail, new cane, and a very long description in its title", "en"), ("chair", 61_500), Paid,
            ended(1.5).paid(1.0)),
        trade("C-3008", ("Maria K.", "chen"), ("Silver thaler, 1630", "en"), ("coin", 96_000), Refunded,
            ended(52.0).paid(51.0).shipped(49.0, 44.0, 43.0).delivered(43.0)),
        trade("C-3009", ("Pierre D.", "chen"), ("Globe terrestre sur pied en laiton", "fr"), ("globe", 39_900), Cancelled,
            ended(28.0).cancelled(18.0)),
        trade("C-3010", ("chen", "bruno"), ("Garden chair with cast-iron frame, about 1900", "en"), ("chair", 24_500), Paid,
            ended(2.2).paid(2.0)).picked_up(),
        trade("C-3011", ("chen", "bruno"), ("Reisglobus in blikken doos, jaren 30", "nl"), ("globe", 18_200), Shipped,
            ended(9.0).paid(8.6).shipped(6.0, 2.0, 2.0).held(2.0)),
        trade("C-3012", ("chen", "Galerie Lucie"), ("Nature morte aux citrons, huile sur toile", "fr"), ("painting", 58_000), Delivered,
            ended(16.0).paid(15.5).shipped(12.0, 8.0, 7.0).delivered(7.0).withdrawn(1.0)),
        trade("C-3013", ("Sofia R.", "chen"), ("Moeda de prata, 1721, com certificado", "pt"), ("coin", 33_000), Delivered,
            ended(15.0).paid(14.5).shipped(11.0, 7.0, 6.0).delivered(6.0).withdrawn(2.0)),
        trade("C-3014", ("chen", "Vetri di Sera"), ("Vaso in vetro sommerso, anni '60", "it"), ("vase", 28_900), Delivered,
            ended(20.0).paid(19.0).shipped(16.0, 12.0, 11.0).delivered(11.0)),
    ]
};

/// Who sells as a business, so that a buyer may withdraw.
const BUSINESSES: [&str; 4] = ["chen", "dana", "Galerie Lucie", "North Light"];

/// Titles that Dana, the dealer, lists again and again.
const STOCK: [(&str, &str, &str); 12] = [
    ("Silver spoon, Amsterdam, 1890", "en", "coin"),
    ("Reiseuhr mit Wecker", "de", "watch"),
    ("Affiche lithographiée, 1925", "fr", "painting"),
    ("Delfts blauwe tegel, 18e eeuw", "nl", "vase"),
    ("Spilla in argento e corallo", "it", "coin"),
    ("Abanico pintado a mano", "es", "painting"),
    ("Azulejo português, século XIX", "pt", "vase"),
    ("Bursztynowy naszyjnik", "pl", "coin"),
    ("青花小碟，民国", "zh", "teapot"),
    ("Brass desk lamp, green shade", "en", "lamp"),
    ("Ladies' wristwatch, 1955", "en", "watch"),
    ("Photo album, 48 views of Vienna", "en", "camera"),
];

const CUSTOMERS: [&str; 8] = [
    "Maria K.",
    "Pierre D.",
    "Lukas H.",
    "Sofia R.",
    "Elena P.",
    "Tomasz B.",
    "Ingrid S.",
    "李伟",
];

const CARRIER: &str = "Parcel Post";

/// Fills the marketplace. Orders and objects follow the clock at every start; cases stay.
pub(super) async fn fill(state: &AppState, dana_orders: u32) -> Result<(), StartError> {
    let now = state.now();
    let orders = Orders::new(state.store.clone());
    let error = StoreError::from;
    for person in PEOPLE {
        let records = match person.id {
            "dana" => dana(dana_orders, now),
            id => trades_of(id, now),
        };
        orders
            .put_orders(person.id, &records)
            .await
            .map_err(error)?;
    }
    let items: Vec<_> = OBJECTS.iter().map(|object| item(object, now)).collect();
    orders.put_items(&items).await.map_err(error)?;
    for (person, seen) in [
        (
            "anna",
            ["watch", "guitar", "painting", "teapot", "globe"].as_slice(),
        ),
        ("bruno", &["camera", "radio"]),
        ("chen", &["coin", "lamp", "vase"]),
        ("dana", &["chair", "comic"]),
    ] {
        for (minutes, object) in (7..).step_by(23).zip(seen) {
            let at = now - SignedDuration::from_mins(minutes);
            orders.put_seen(person, object, at).await.map_err(error)?;
        }
    }
    open_cases(state, now).await
}

fn ago(now: Timestamp, days: f64) -> Timestamp {
    now - SignedDuration::from_secs_f64(days * 86_400.0)
}

fn item(object: &ObjectForSale, now: Timestamp) -> ItemRecord {
    ItemRecord {
        id: object.id.into(),
        title: object.title.into(),
        title_lang: Some(object.title_lang.into()),
        picture_url: Some(picture(object.id)),
        price: euros(object.price),
        ends_at: Some(now + SignedDuration::from_hours(object.hours_left)),
        url: Some(format!("/items/{}", object.id)),
    }
}

fn picture(name: &str) -> String {
    format!("/demo/pictures/{name}.svg")
}

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: "EUR".into(),
    }
}

fn display_name(party: &str) -> String {
    PEOPLE
        .iter()
        .find(|person| person.id == party)
        .map_or(party, |person| person.name)
        .to_owned()
}

fn trades_of(person: &str, now: Timestamp) -> Vec<OrderRecord> {
    TRADES
        .iter()
        .filter_map(|trade| {
            let (side, other) = if trade.buyer == person {
                (Side::Bought, trade.seller)
            } else if trade.seller == person {
                (Side::Sold, trade.buyer)
            } else {
                return None;
            };
            Some(record(trade, side, other, now))
        })
        .collect()
}

fn record(trade: &Trade, side: Side, other: &str, now: Timestamp) -> OrderRecord {
    let at = |days: Option<f64>| days.map(|days| ago(now, days));
    OrderRecord {
        id: trade.id.into(),
        side,
        status: trade.status,
        title: trade.title.into(),
        title_lang: Some(trade.lang.into()),
        picture_url: Some(picture(trade.picture)),
        price: euros(trade.price),
        other_party: display_name(other),
        conversation_url: Some(format!("/messages/{}", trade.id)),
        url: Some(format!("/orders#{}", trade.id)),
        ordered_at: ago(now, trade.times.ordered),
        paid_at: at(trade.times.paid),
        shipped_at: at(trade.times.shipped),
        estimated_delivery_at: at(trade.times.estimated),
        delivered_at: at(trade.times.delivered),
        payment_reference_at: at(trade.times.reference),
        transferred_at: at(trade.times.transferred),
        messaged_at: at(trade.times.messaged),
        withdrawn_at: at(trade.times.withdrawn),
        cancelled_at: at(trade.times.cancelled),
        refunded_at: at(trade.times.refunded),
        paid_out_at: at(trade.times.paid_out),
        tracking: trade.times.shipped.map(|_| {
            let code = format!("PP{}EU", trade.id.replace('-', ""));
            TrackingRecord {
                carrier: CARRIER.into(),
                url: Some(format!("/parcels/{code}")),
                code,
                last_scan_at: at(trade.times.last_scan),
                held_at: at(trade.times.held),
            }
        }),
        terms: Terms {
            is_pickup: trade.is_pickup,
            can_withdraw: BUSINESSES.contains(&trade.seller),
            insurance: trade.insurance,
            time_zone: None,
        },
    }
}

fn dana(count: u32, now: Timestamp) -> Vec<OrderRecord> {
    (0..count)
        .map(|number| {
            let index = usize::try_from(number).unwrap_or(0);
            let (title, lang, picture) = STOCK[index % STOCK.len()];
            let days = 0.4 + f64::from(number) * 0.31;
            let times = ended(days).paid((days - 0.3).max(0.1));
            let is_bought = number % 9 == 4;
            let (status, times) = match number {
                0..=2 => (OrderStatus::Unpaid, ended(days)),
                3..=8 => (OrderStatus::Paid, times),
                9..=25 => (
                    OrderStatus::Shipped,
                    times.shipped(days - 2.0, days - 6.0, days - 2.5),
                ),
                26..=34 => (
                    OrderStatus::Delivered,
                    times
                        .shipped(days - 2.0, days - 6.0, days - 5.0)
                        .delivered((days - 6.0).max(0.2)),
                ),
                _ if number % 41 == 0 => (OrderStatus::Cancelled, times),
                _ if number % 67 == 0 => (OrderStatus::Refunded, times),
                _ => (
                    OrderStatus::Completed,
                    times
                        .shipped(days - 2.0, days - 6.0, days - 5.0)
                        .delivered(days - 6.0),
                ),
            };
            let id = format!("D-{:05}", count - number);
            OrderRecord {
                title: format!("{title}, no. {}", count - number),
                title_lang: Some(lang.into()),
                conversation_url: Some(format!("/messages/{id}")),
                url: Some(format!("/orders#{id}")),
                id,
                ..record(
                    &Trade {
                        id: "D",
                        buyer: "",
                        seller: if is_bought { "" } else { "dana" },
                        title: "",
                        lang: "",
                        picture,
                        price: 1_500 + i64::from(number * 37 % 240) * 100,
                        status,
                        times,
                        is_pickup: false,
                        insurance: None,
                    },
                    if is_bought { Side::Bought } else { Side::Sold },
                    CUSTOMERS[index % CUSTOMERS.len()],
                    now,
                )
            }
        })
        .collect()
}

/// Cases to look at, opened once: one that waits for Anna, an old one of hers, one of Bruno's, three
/// of Chen's.
async fn open_cases(state: &AppState, now: Timestamp) -> Result<(), StartError> {
    let failed = |failure: crate::error::Failure| {
        StartError::Store(StoreError::Database(sqlx::Error::Protocol(
            failure.to_string(),
        )))
    };
    let anna = state.verifier.shopper_key("anna");
    let (known, _) = cases::page(&state.store, &anna, None, 1)
        .await
        .map_err(failed)?;
    if !known.is_empty() {
        return Ok(());
    }
    let mut transaction = state.store.write().await.map_err(StoreError::from)?;
    for case in [
        watch_case(state, anna.clone(), now).await,
        password_case(state, anna, now),
        lamp_case(state, now).await,
    ]
    .into_iter()
    .flatten()
    .chain(chens_cases(state, now).await)
    {
        cases::insert(&mut transaction, &case)
            .await
            .map_err(failed)?;
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

async fn order_subject(state: &AppState, person: &str, id: &str) -> Option<CaseSubject> {
    let order = state.orders.order(person, id).await.ok()??;
    Some(CaseSubject::Order {
        order: Box::new(order.to_json(None)),
    })
}

fn promises(
    state: &AppState,
    channel: Channel,
    has_decision: bool,
    at: Timestamp,
) -> Vec<CaseEvent> {
    timeline(
        channel,
        Some(5),
        has_decision,
        at,
        &state.cases,
        &state.contact.calendar,
    )
}

fn said(author: Author, at: Timestamp, text: &str) -> NewMessage {
    NewMessage {
        author,
        at,
        text: text.into(),
        lang: Some("en".into()),
    }
}

async fn watch_case(state: &AppState, shopper: String, now: Timestamp) -> Option<NewCase> {
    let opened_at = ago(now, 1.4);
    let asked_at = ago(now, 0.5);
    Some(NewCase {
        shopper,
        state: CaseState::WaitingForYou,
        state_since: asked_at,
        channel: Channel::Email,
        lang: "en".into(),
        title: "Steel wristwatch with moon phase, 1962".into(),
        subject: order_subject(state, "anna", "A-1009").await?,
        timeline: promises(state, Channel::Email, true, opened_at),
        messages: vec![
            said(
                Author::You,
                opened_at,
                "The moon phase does not move and the listing says that everything works.",
            ),
            said(
                Author::Agent {
                    name: "Inês".into(),
                },
                asked_at,
                "Thank you, Anna. The payout is on hold. Please send us two photos of the dial, \
                 taken an hour apart, and we will ask the seller.",
            ),
        ],
        answer_id: None,
        article: None,
        call_back_number: None,
        opened_at,
    })
}

fn password_case(state: &AppState, shopper: String, now: Timestamp) -> Option<NewCase> {
    let opened_at = ago(now, 21.0);
    let thanked_at = ago(now, 20.98);
    Some(NewCase {
        shopper,
        state: CaseState::Closed,
        state_since: thanked_at,
        channel: Channel::Chat,
        lang: "en".into(),
        title: "The reset link does not arrive".into(),
        subject: CaseSubject::General,
        timeline: promises(state, Channel::Chat, false, opened_at),
        messages: vec![
            said(Author::You, opened_at, "The reset link does not arrive."),
            said(
                Author::Agent {
                    name: "Marek".into(),
                },
                ago(now, 20.99),
                "It went to your old address. I have sent a new one to the address you confirmed.",
            ),
            said(Author::You, thanked_at, "It is here. Thank you!"),
        ],
        answer_id: None,
        article: None,
        call_back_number: None,
        opened_at,
    })
}

async fn lamp_case(state: &AppState, now: Timestamp) -> Option<NewCase> {
    let opened_at = ago(now, 3.0);
    Some(NewCase {
        shopper: state.verifier.shopper_key("bruno"),
        state: CaseState::Open,
        state_since: opened_at,
        channel: Channel::Phone,
        lang: "en".into(),
        title: "Table globe on a brass stand, about 1890".into(),
        subject: order_subject(state, "bruno", "B-2001").await?,
        timeline: promises(state, Channel::Phone, true, opened_at),
        messages: vec![said(
            Author::You,
            opened_at,
            "The parcel has not been scanned for weeks. Please ask the carrier with me.",
        )],
        answer_id: None,
        article: None,
        call_back_number: None,
        opened_at,
    })
}

/// One that waits for Chen, and two that are decided: of a sale, about which the team wrote once
/// more, and of a purchase.
async fn chens_cases(state: &AppState, now: Timestamp) -> Vec<NewCase> {
    // What Chen wrote, how the team brought the case where it is, and what it wrote since; with the
    // days since then.
    type Said = (f64, &'static str);
    const CASES: [(&str, CaseState, [Said; 2], &[Said]); 3] = [
        (
            "C-3005",
            CaseState::WaitingForYou,
            [
                (
                    1.1,
                    "The buyer writes that the guitar arrived with a cracked top. It was well \
                     packed.",
                ),
                (
                    0.7,
                    "Please send us photos of the packing and the receipt of the carrier. The \
                     payout waits until this is settled.",
                ),
            ],
            &[],
        ),
        (
            "C-3008",
            CaseState::Decided,
            [
                (
                    15.0,
                    "The buyer says that the thaler is a cast copy. I bought it with papers.",
                ),
                (
                    3.0,
                    "Two experts found casting bubbles, so we have refunded the buyer. If you have \
                     new evidence, you can object.",
                ),
            ],
            &[(
                1.0,
                "The coin is on its way back to you, insured, to the address of your account.",
            )],
        ),
        (
            "C-3014",
            CaseState::Decided,
            [
                (
                    9.0,
                    "The vase has a hairline crack that the listing does not mention.",
                ),
                (
                    2.0,
                    "We have heard both sides. The photos of the listing show the crack, so the \
                     sale stands. If you have new evidence, you can object.",
                ),
            ],
            &[],
        ),
    ];
    let mut cases = Vec::new();
    for (order, case_state, [(opened, asked), told], more) in CASES {
        let Some(subject) = order_subject(state, "chen", order).await else {
            continue;
        };
        let CaseSubject::Order { order } = &subject else {
            continue;
        };
        let (opened_at, told_at) = (ago(now, opened), ago(now, told.0));
        let mut messages = vec![said(Author::You, opened_at, asked)];
        messages.extend([told].iter().chain(more).map(|(days, text)| {
            let agent = Author::Agent {
                name: "Noor".into(),
            };
            said(agent, ago(now, *days), text)
        }));
        cases.push(NewCase {
            shopper: state.verifier.shopper_key("chen"),
            state: case_state,
            state_since: told_at,
            channel: Channel::Email,
            lang: "en".into(),
            title: order.title.clone(),
            subject,
            timeline: promises(state, Channel::Email, true, opened_at),
            messages,
            answer_id: None,
            article: None,
            call_back_number: None,
            opened_at,
        });
    }
    cases
}
