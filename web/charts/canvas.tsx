import { useReducedMotion } from '@mantine/hooks';
import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components';
import { type ECharts, init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { CanvasProperties } from './chart.tsx';

register([
  BarChart,
  LineChart,
  RadarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The drawing itself. In a chunk of its own with the chart library: only pages with charts load it. */
const Canvas = ({ option, label, height, onSelect }: CanvasProperties) => {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const still = useReducedMotion();
  useEffect(() => {
    if (holder.current === null) return undefined;
    const drawn = init(holder.current, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: !still, animationDuration: 300, ...option }, { notMerge: true });
  }, [option, still]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onSelect === undefined) return undefined;
    const select = ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex?: number }) =>
      onSelect(dataIndex, seriesIndex ?? 0);
    drawn.on('click', select);
    return () => {
      drawn.off('click', select);
    };
  }, [onSelect]);
  return <div ref={holder} role="img" aria-label={label} style={{ width: '100%', height }} />;
};

export default Canvas;
