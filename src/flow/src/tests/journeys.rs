//! Every step of the journey, one event at a time.
