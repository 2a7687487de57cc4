//! Elements for views: built once, straight in the browser, with closures where something changes.
//!
//! Leptos keeps what it is best at: signals, effects, ownership, context, mounting. What it
//! generates for `view!` is a type for every template, and the functions of thousands of such types
//! were two thirds of the widget's bytes (README, "Weight"). Here an element is one type: a
//! template is a few calls, and all of them share one effect for children and one for attributes.
//! It also holds the Trusted Types promise by construction: there is no way to pass HTML.
//!
//! Everything an element starts (effects, listeners) belongs to the reactive owner that built it
//! and ends with it.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event};

/// An element under construction.
pub(crate) struct El(Element);

/// Something to put into an element.
pub(crate) enum Node {
    /// Nothing.
    Empty,
    /// Text; never markup.
    Text(String),
    /// An element.
    Element(Element),
    /// One after the other.
    Many(Vec<Node>),
    /// Built anew whenever what it reads changes.
    Dynamic(Box<dyn Fn() -> Node>),
    /// Grows at its end: the rows that are there stay as they are.
    Growing {
        /// How many rows there are.
        count: Box<dyn Fn() -> usize>,
        /// Makes the row of an index.
        row: Box<dyn Fn(usize) -> Node>,
    },
}

/// Starts an element.
pub(crate) fn el(tag: &'static str) -> El {
    let document = document();
    let element = match tag {
        "svg" | "path" => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        _ => document.create_element(tag),
    };
    let Ok(element) = element else {
        unreachable!("tag names are literals");
    };
    _ = element.set_attribute("class", "hc");
    El(element)
}

impl El {
    /// Its class, beside the `hc` that every element has.
    pub(crate) fn class(self, class: &str) -> Self {
        self.fixed("class", &("hc ".to_owned() + class))
    }

    /// An attribute: a text, an optional text, or a closure of one.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoAttribute) -> Self {
        value.apply(&self.0, name);
        self
    }

    #[inline(never)]
    fn fixed(self, name: &str, value: &str) -> Self {
        _ = self.0.set_attribute(name, value);
        self
    }

    /// The text of a field. It is set only where it differs, so that the cursor stays.
    pub(crate) fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.property("value", Box::new(move || JsValue::from(value())))
    }

    /// Whether a box or radio is checked.
    pub(crate) fn checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        self.property("checked", Box::new(move || JsValue::from(checked())))
    }

    #[inline(never)]
    fn property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            let (name, value) = (JsValue::from(name), value());
            if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
                _ = js_sys::Reflect::set(&element, &name, &value);
            }
        }));
        self
    }

    /// A style property, through the object model: a `style` attribute is refused by a strict CSP.
    pub(crate) fn style(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<web_sys::HtmlElement>() {
            _ = element.style().set_property(name, value);
        }
        self
    }

    /// Listens to an event for as long as the element's owner lives.
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(handler))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, handler: Box<dyn FnMut(Event)>) -> Self {
        let closure = Closure::wrap(handler);
        let listener = closure.as_ref().unchecked_ref();
        _ = self.0.add_event_listener_with_callback(event, listener);
        StoredValue::new_local(closure);
        self
    }

    /// Puts something in at the end.
    pub(crate) fn child(self, child: impl IntoNode) -> Self {
        child.put_into(&self.0);
        self
    }

    /// The element itself.
    pub(crate) fn element(&self) -> Element {
        self.0.clone()
    }
}

impl Node {
    /// Puts the node into `parent`, before `next` or at the end.
    fn insert(self, parent: &web_sys::Node, next: Option<&web_sys::Node>) {
        match self {
            Self::Empty => {}
            Self::Text(text) => {
                _ = parent.insert_before(&document().create_text_node(&text), next);
            }
            Self::Element(element) => _ = parent.insert_before(&element, next),
            Self::Many(nodes) => nodes.into_iter().for_each(|node| node.insert(parent, next)),
            Self::Dynamic(make) => {
                let (start, end) = markers(parent, next);
                effect(Box::new(move || {
                    let node = make();
                    clear(&start, &end);
                    if let Some(parent) = end.parent_node() {
                        node.insert(&parent, Some(&end));
                    }
                }));
            }
            Self::Growing { count, row } => {
                let (start, end) = markers(parent, next);
                let owner = Owner::current().unwrap_or_default();
                let mut known = 0;
                let mut inside = owner.child();
                let turn = Local::new();
                effect(Box::new(move || {
                    turn.get();
                    let count = count();
                    if count < known {
                        clear(&start, &end);
                        inside.cleanup();
                        inside = owner.child();
                        known = 0;
                    }
                    let now = count.min(known + ROWS_AT_ONCE);
                    let Some(parent) = end.parent_node() else {
                        return;
                    };
                    for index in known..now {
                        let node = inside.with(|| untrack(|| row(index)));
                        inside.with(|| node.insert(&parent, Some(&end)));
                    }
                    known = now;
                    if now < count {
                        set_timeout(move || turn.bump(), Duration::ZERO);
                    }
                }));
            }
        }
    }
}

/// What only a view has to know: whether something is open, or which of several. It is a number,
/// because each type of signal has functions of its own, some 500 bytes of them.
#[derive(Clone, Copy)]
pub(crate) struct Local(RwSignal<u32>);

impl Local {
    /// Nothing is open.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// The one that is open, or 0. Whoever asks is asked again when it changes.
    #[inline(never)]
    pub(crate) fn get(self) -> u32 {
        self.0.get()
    }

    /// [`Self::get`] without being asked again.
    pub(crate) fn get_untracked(self) -> u32 {
        self.0.get_untracked()
    }

    /// Opens one, or none with 0. Nobody minds if the view is gone.
    #[inline(never)]
    pub(crate) fn set(self, open: u32) {
        _ = self.0.try_set(open);
    }

    /// Another number than before, for what has changed elsewhere.
    pub(crate) fn bump(self) {
        // A turn may come after the view is gone.
        if let Some(now) = self.0.try_get_untracked() {
            self.set(now.wrapping_add(1));
        }
    }

    /// Opens one, or closes it if it is open.
    pub(crate) fn toggle(self, one: u32) {
        let open = self.get_untracked();
        self.set(if open == one { 0 } else { one });
    }
}

/// So many rows are built in one go; more of them take turns with the browser's other work.
const ROWS_AT_ONCE: usize = 8;

/// Rows that grow at their end.
pub(crate) fn growing(
    count: impl Fn() -> usize + 'static,
    row: impl Fn(usize) -> Node + 'static,
) -> Node {
    Node::Growing {
        count: Box::new(count),
        row: Box::new(row),
    }
}

/// Something that a task of its own builds, so that the browser can do other work before it.
pub(crate) fn later(make: impl Fn() -> Node + 'static) -> Node {
    later_erased(Box::new(make))
}

#[inline(never)]
fn later_erased(make: Box<dyn Fn() -> Node>) -> Node {
    let is_time = Local::new();
    if let Ok(timer) = set_timeout_with_handle(move || is_time.set(1), Duration::ZERO) {
        on_cleanup(move || timer.clear());
    }
    Node::Dynamic(Box::new(move || {
        if is_time.get() > 0 {
            make()
        } else {
            Node::Empty
        }
    }))
}

/// Empty comments around what changes.
fn markers(parent: &web_sys::Node, next: Option<&web_sys::Node>) -> (web_sys::Node, web_sys::Node) {
    let marker = || -> web_sys::Node {
        let comment = document().create_comment("");
        _ = parent.insert_before(&comment, next);
        comment.into()
    };
    (marker(), marker())
}

fn clear(start: &web_sys::Node, end: &web_sys::Node) {
    while let Some(node) = start.next_sibling() {
        if node.is_same_node(Some(end)) {
            break;
        }
        if let Some(parent) = node.parent_node() {
            _ = parent.remove_child(&node);
        }
    }
}

/// Runs now and whenever what it reads changes, until the current owner ends.
#[inline(never)]
pub(crate) fn effect(mut run: Box<dyn FnMut()>) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |_| run());
    StoredValue::new_local(RenderEffect::new(run));
}

fn document() -> Document {
    leptos::prelude::document()
}

/// The text of the field that an event came from.
pub(crate) fn value_of(event: &Event) -> String {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    let value = js_sys::Reflect::get(&target, &"value".into()).ok();
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Whether the box that an event came from is checked.
pub(crate) fn checked_of(event: &Event) -> bool {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    js_sys::Reflect::get(&target, &"checked".into()).is_ok_and(|checked| checked.is_truthy())
}

/// What can be put into an element.
pub(crate) trait IntoNode: Sized {
    /// As a node.
    fn into_node(self) -> Node;

    /// Puts it at the end of an element.
    fn put_into(self, parent: &Element) {
        put(self.into_node(), parent);
    }
}

#[inline(never)]
fn put(node: Node, parent: &Element) {
    node.insert(parent, None);
}

#[inline(never)]
fn put_text(text: &str, parent: &Element) {
    _ = parent.append_child(&document().create_text_node(text));
}

impl IntoNode for El {
    fn into_node(self) -> Node {
        Node::Element(self.0)
    }

    #[inline(never)]
    fn put_into(self, parent: &Element) {
        _ = parent.append_child(&self.0);
    }
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(self)
    }

    fn put_into(self, parent: &Element) {
        put_text(&self, parent);
    }
}

impl IntoNode for &str {
    fn into_node(self) -> Node {
        Node::Text(self.to_owned())
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Empty
    }
}

impl<N: IntoNode> IntoNode for Option<N> {
    fn into_node(self) -> Node {
        self.map_or(Node::Empty, IntoNode::into_node)
    }

    fn put_into(self, parent: &Element) {
        if let Some(node) = self {
            node.put_into(parent);
        }
    }
}

impl<N: IntoNode> IntoNode for Vec<N> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl<F: Fn() -> N + 'static, N: IntoNode> IntoNode for F {
    fn into_node(self) -> Node {
        Node::Dynamic(Box::new(move || self().into_node()))
    }
}

macro_rules! tuple_into_node {
    ($($name:ident),+) => {
        impl<$($name: IntoNode),+> IntoNode for ($($name,)+) {
            #[expect(non_snake_case, reason = "the parts are named by their types")]
            fn into_node(self) -> Node {
                let ($($name,)+) = self;
                Node::Many(vec![$($name.into_node()),+])
            }

            #[expect(non_snake_case, reason = "the parts are named by their types")]
            fn put_into(self, parent: &Element) {
                let ($($name,)+) = self;
                $($name.put_into(parent);)+
            }
        }
    };
}

tuple_into_node!(A, B);
tuple_into_node!(A, B, C);
tuple_into_node!(A, B, C, D);
tuple_into_node!(A, B, C, D, E);
tuple_into_node!(A, B, C, D, E, F);
tuple_into_node!(A, B, C, D, E, F, G);

/// A value of an attribute; nothing takes the attribute away.
pub(crate) trait AttributeValue {
    /// The text, if the attribute is to be there.
    fn text(self) -> Option<String>;
}

impl AttributeValue for &'static str {
    fn text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl AttributeValue for String {
    fn text(self) -> Option<String> {
        Some(self)
    }
}

impl<V: AttributeValue> AttributeValue for Option<V> {
    fn text(self) -> Option<String> {
        self.and_then(AttributeValue::text)
    }
}

/// `true` is the empty attribute, `false` none.
impl AttributeValue for bool {
    fn text(self) -> Option<String> {
        self.then(String::new)
    }
}

/// A value of an attribute, or a closure of one.
pub(crate) trait IntoAttribute {
    /// Sets the attribute, and keeps it up to date where it may change.
    fn apply(self, element: &Element, name: &'static str);
}

macro_rules! fixed_attribute {
    ($($value:ty),+) => {
        $(impl IntoAttribute for $value {
            fn apply(self, element: &Element, name: &'static str) {
                set(element, name, self.text());
            }
        })+
    };
}

fixed_attribute!(
    &'static str,
    String,
    bool,
    Option<&'static str>,
    Option<String>
);

impl<F: Fn() -> V + 'static, V: AttributeValue> IntoAttribute for F {
    fn apply(self, element: &Element, name: &'static str) {
        keep_set(element.clone(), name, Box::new(move || self().text()));
    }
}

fn keep_set(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    effect(Box::new(move || set(&element, name, value())));
}

#[inline(never)]
fn set(element: &Element, name: &str, value: Option<String>) {
    _ = match value {
        Some(value) => element.set_attribute(name, &value),
        None => element.remove_attribute(name),
    };
}

/// A view to be mounted by Leptos.
pub(crate) struct Root(pub(crate) El);

/// A mounted [`Root`].
pub(crate) struct Mounted {
    node: Option<El>,
    parent: Option<Element>,
}

impl Render for Root {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted {
            node: Some(self.0),
            parent: None,
        }
    }

    fn rebuild(self, state: &mut Mounted) {
        state.unmount();
        if let Some(parent) = state.parent.clone() {
            self.0.put_into(&parent);
        }
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        if let Some(parent) = &self.parent {
            parent.set_text_content(None);
        }
    }

    fn mount(&mut self, parent: &Element, _marker: Option<&web_sys::Node>) {
        if let Some(node) = self.node.take() {
            node.put_into(parent);
        }
        self.parent = Some(parent.clone());
    }

    fn insert_before_this(&self, _child: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Element> {
        self.parent.iter().cloned().collect()
    }
}

/// A memo of any type. All of them share one memo type of the reactive graph: its functions are
/// compiled once, not once for every type that some view reads.
pub(crate) struct Slice<T> {
    memo: Memo<Erased>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

#[derive(Clone)]
struct Erased(Arc<dyn Comparable>);

trait Comparable: Any + Send + Sync {
    fn same(&self, other: &dyn Comparable) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn same(&self, other: &dyn Comparable) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(&*other.0)
    }
}

type Pick = Box<dyn Fn() -> Option<Erased> + Send + Sync>;
type Compute = Box<dyn Fn(Option<&Erased>) -> Erased + Send + Sync>;

fn memo(compute: Compute) -> Memo<Erased> {
    Memo::new(compute)
}

/// What can be derived, computed once for all who read it.
pub(crate) fn derive<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Slice<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Slice {
        memo: memo(Box::new(move |_| Erased(Arc::new(compute())))),
        kind: PhantomData,
    }
}

/// What is picked from something that changes; where nothing is picked the last value stays. The
/// first must be there. Only the picking itself is compiled for each type and reader.
pub(crate) fn pick<T>(pick: impl Fn() -> Option<T> + Send + Sync + 'static) -> Slice<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Slice {
        memo: pick_erased(Box::new(move || {
            pick().map(|value| Erased(Arc::new(value)))
        })),
        kind: PhantomData,
    }
}

#[inline(never)]
fn pick_erased(pick: Pick) -> Memo<Erased> {
    let memo = memo(Box::new(move |last| {
        pick()
            .or_else(|| last.cloned())
            .expect("a screen is built while the flow is on its step")
    }));
    load_untracked(memo);
    memo
}

fn load(memo: Memo<Erased>) -> Arc<dyn Comparable> {
    memo.get().0
}

fn load_untracked(memo: Memo<Erased>) -> Arc<dyn Comparable> {
    memo.get_untracked().0
}

impl<T: Clone + 'static> Slice<T> {
    /// A copy, and a new run when it changes.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// A copy for once.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: 'static> Slice<T> {
    /// Reads it, and a new run when it changes.
    pub(crate) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let value = load(self.memo);
        let value: &dyn Any = &*value;
        read(value.downcast_ref().expect("a slice holds its own type"))
    }

    /// Reads it for once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let value = load_untracked(self.memo);
        let value: &dyn Any = &*value;
        read(value.downcast_ref().expect("a slice holds its own type"))
    }
}
