//! Samples of one thing, and the line they become.

/// What the samples count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    /// Durations.
    Milliseconds,
    /// Requests a second.
    PerSecond,
    /// Sizes.
    Bytes,
    /// Memory, in millions of bytes.
    Megabytes,
    /// Whole things: files, findings, points.
    Count,
    /// Layout shift.
    Score,
}

impl Unit {
    /// A value as the table shows it.
    pub(super) fn shown(self, value: f64) -> String {
        match self {
            Self::Milliseconds if value.abs() < 10.0 && value.fract() != 0.0 => {
                format!("{value:.1} ms")
            }
            Self::Milliseconds => format!("{} ms", thousands(value)),
            Self::PerSecond => format!("{}/s", thousands(value)),
            Self::Bytes => thousands(value),
            Self::Megabytes => format!("{value:.2} MB"),
            Self::Count if value.fract() != 0.0 => format!("{value:.1}"),
            Self::Count => thousands(value),
            Self::Score => format!("{value:.3}"),
        }
    }

    /// The same without its unit, for a range.
    fn bare(self, value: f64) -> String {
        let shown = self.shown(value);
        shown
            .trim_end_matches(|letter: char| !letter.is_ascii_digit())
            .to_owned()
    }
}

/// A whole number with its thousands apart.
fn thousands(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if value < 0.0 && digits != "0" {
        text.insert(0, '-');
    }
    text
}

/// Samples of one thing.
pub(super) struct Series {
    title: String,
    unit: Unit,
    values: Vec<f64>,
}

impl Series {
    pub(super) fn new(title: &str, unit: Unit, mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self {
            title: title.to_owned(),
            unit,
            values,
        }
    }

    /// The value below which this share of the samples lies, between neighbours interpolated.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        let Some(last) = self.values.len().checked_sub(1) else {
            return f64::NAN;
        };
        let at = share * last as f64;
        let (below, above) = (
            self.values[at.floor() as usize],
            self.values[at.ceil() as usize],
        );
        below + (above - below) * at.fract()
    }

    /// The median with its unit.
    pub(super) fn median(&self) -> String {
        self.unit.shown(self.quantile(0.5))
    }

    /// From the 10th to the 90th percentile; nothing where there is one sample.
    pub(super) fn spread(&self) -> String {
        if self.values.len() < 2 {
            return "–".to_owned();
        }
        let bare = |share| self.unit.bare(self.quantile(share));
        format!("{}–{}", bare(0.1), bare(0.9))
    }

    /// The line in the table.
    pub(super) fn row(&self) -> String {
        let (unit, digits) = match self.unit {
            Unit::Milliseconds if self.quantile(0.5) < 10.0 => ("ms", 2),
            Unit::Milliseconds => ("ms", 0),
            Unit::PerSecond => ("1/s", 0),
            Unit::Bytes => ("bytes", 0),
            Unit::Megabytes => ("MB", 2),
            Unit::Count => ("", 0),
            Unit::Score => ("", 3),
        };
        format!(
            "| {} | {:.digits$} | {:.digits$} | {:.digits$} | {unit} | {} |\n",
            self.title,
            self.quantile(0.5),
            self.quantile(0.1),
            self.quantile(0.9),
            self.values.len()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_with_their_units() {
        assert_eq!(Unit::Bytes.shown(205_756.0), "205,756");
        assert_eq!(Unit::Milliseconds.shown(1499.6), "1,500 ms");
        assert_eq!(Unit::Milliseconds.shown(0.0), "0 ms");
        assert_eq!(Unit::Milliseconds.shown(2.25), "2.2 ms");
        assert_eq!(Unit::Megabytes.shown(-0.004), "-0.00 MB");
        assert_eq!(Unit::Score.shown(0.0), "0.000");
        assert_eq!(Unit::Count.shown(0.5), "0.5");
        let series = Series::new("x", Unit::Milliseconds, vec![1000.0, 2000.0]);
        assert_eq!(series.median(), "1,500 ms");
        assert_eq!(series.spread(), "1,100–1,900");
        assert_eq!(Series::new("x", Unit::Count, vec![4.0]).spread(), "–");
    }

    #[test]
    fn median_and_spread() {
        let values = (1..=11)
            .rev()
            .map(|value| f64::from(value) * 10.0)
            .collect();
        let series = Series::new("x", Unit::Milliseconds, values);
        assert_eq!(series.row(), "| x | 60 | 20 | 100 | ms | 11 |\n");
        let pair = Series::new("y", Unit::Milliseconds, vec![2.0, 1.0]);
        assert_eq!(pair.row(), "| y | 1.50 | 1.10 | 1.90 | ms | 2 |\n");
    }
}
