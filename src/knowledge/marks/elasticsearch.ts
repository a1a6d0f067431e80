import { any, body, header, type Marks } from './marks.ts'

export const elasticsearch: Marks = {
  id: 'elasticsearch',
  name: 'Elasticsearch',
  role: 'application',
  made: any(
    header('X-Elastic-Product', /elasticsearch/i),
    body(/"tagline"\s*:\s*"You Know, for Search"/),
    body(/^\{"error":\{"root_cause":\[/),
  ),
}
