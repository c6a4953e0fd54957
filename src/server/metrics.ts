// What a monitor reads: requests by kind and status, time spent, memory, the last backup. Prometheus text format 0.0.4; no names, no answers.
import type { FastifyInstance } from "fastify";

/** `lastBackup`: when the last was made; undefined where there is none. Absent where the server makes no backups. */
export function addMetrics(server: FastifyInstance, lastBackup?: () => Promise<Date | undefined>): void {
  const counts = new Map<string, { requests: number; seconds: number }>();
  server.addHook("onResponse", async (request, reply) => {
    const key = `kind="${kindOf(request.url)}",method="${request.method}",status="${reply.statusCode}"`;
    const count = counts.get(key) ?? { requests: 0, seconds: 0 };
    counts.set(key, { requests: count.requests + 1, seconds: count.seconds + reply.elapsedTime / 1000 });
  });
  server.get("/metrics", async (_request, reply) => {
    const lines = [
      "# TYPE tornaviaje_requests_total counter",
      ...[...counts].map(([key, { requests }]) => `tornaviaje_requests_total{${key}} ${requests}`),
      "# TYPE tornaviaje_request_seconds_total counter",
      ...[...counts].map(([key, { seconds }]) => `tornaviaje_request_seconds_total{${key}} ${seconds.toFixed(6)}`),
      "# TYPE process_resident_memory_bytes gauge",
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      "# TYPE process_uptime_seconds gauge",
      `process_uptime_seconds ${process.uptime().toFixed(1)}`,
      ...(lastBackup === undefined ? [] : backupLines(await lastBackup())),
    ];
    return reply.header("content-type", "text/plain; version=0.0.4; charset=utf-8").send(`${lines.join("\n")}\n`);
  });
}

/** 0 where backups are wanted and none was made yet: an alarm on its age rings then too. */
function backupLines(madeAt: Date | undefined): readonly string[] {
  const seconds = Math.floor((madeAt?.getTime() ?? 0) / 1000);
  return [
    "# TYPE tornaviaje_last_backup_timestamp_seconds gauge",
    `tornaviaje_last_backup_timestamp_seconds ${seconds}`,
  ];
}

/** First part of the address: keys and names in the rest are nobody's business. */
function kindOf(url: string): string {
  const first = /^\/([a-z]+)(?=[/?]|$)/.exec(url)?.[1] ?? "";
  return ["api", "openrosa", "app", "f", "hsds", "healthz", "readyz", "metrics"].includes(first) ? first : "page";
}
