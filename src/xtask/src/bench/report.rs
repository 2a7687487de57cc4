//! Samples of one thing, and the line they become.

/// What the samples count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    /// Durations.
    Milliseconds,
    /// Requests a second.
    PerSecond,
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
    fn quantile(&self, share: f64) -> f64 {
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

    /// The line in the table.
    pub(super) fn row(&self) -> String {
        let (unit, digits) = match self.unit {
            Unit::Milliseconds if self.quantile(0.5) < 10.0 => ("ms", 2),
            Unit::Milliseconds => ("ms", 0),
            Unit::PerSecond => ("1/s", 0),
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
