"""One chart, three drawings from the same values: a table, an SVG and a Bokeh chart."""
