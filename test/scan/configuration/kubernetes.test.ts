import { rows } from '../scan-of.ts'

rows('Kubernetes', [
  [
    'Kong sends every origin back where the wildcard stands together with credentials',
    {
      'kong.yml':
        "_format_version: '3.0'\nplugins:\n  - name: cors\n    config:\n      origins: ['*']\n      credentials: true\n",
    },
    ['kong.yml:5 kong * true'],
    /Kong sends every origin back/,
  ],
  [
    'Envoy sends every origin back for the wildcard',
    {
      'vs.yaml':
        'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  http:\n    - corsPolicy:\n        allowOrigins: [{ exact: "*" }]\n        allowCredentials: true\n',
    },
    ['vs.yaml:5 istio * true'],
    /Envoy sends every origin back/,
  ],
  [
    'an ingress that opens to every origin by default',
    {
      'i.yaml':
        'kind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-credentials: "false"\n',
    },
    ['i.yaml:4 ingress-nginx * false'],
  ],
  [
    'an ingress of a chart, filled in by a value',
    {
      'templates/i.yaml':
        '{{- if .Values.ingress }}\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-origin: {{ .Values.cors.origin | quote }}\n{{- end }}\n',
    },
    ['templates/i.yaml:6 ingress-nginx unknown true'],
    /\.Values\.cors\.origin/,
  ],
  [
    'a virtual service of Istio',
    {
      'vs.yaml':
        'apiVersion: networking.istio.io/v1beta1\nkind: VirtualService\nspec:\n  http:\n    - corsPolicy:\n        allowOrigins:\n          - exact: https://a.test\n          - regex: https://.*\\.b\\.test\n        allowCredentials: true\n        allowMethods: [GET]\n',
    },
    ['vs.yaml:5 istio https://a.test /^https://.*\\.b\\.test$/ true'],
  ],
  [
    'a policy of Envoy',
    {
      'envoy.yaml':
        'routes:\n  - route:\n      cors:\n        allow_origin_string_match:\n          - exact: "https://a.test/"\n        allow_methods: "GET, PUT"\n        allow_credentials: true\n',
    },
    ['envoy.yaml:3 envoy https://a.test/ true'],
    /slash/,
  ],
  [
    'a plugin of Kong as a resource',
    {
      'k.yaml':
        'apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nplugin: cors\nconfig:\n  origins:\n    - https://a.test\n  credentials: true\n',
    },
    ['k.yaml:5 kong https://a.test true'],
  ],
  [
    'Kong without origins',
    {
      'kong.yml': '_format_version: "3.0"\nplugins:\n  - name: cors\n    config:\n      credentials: false\n',
    },
    ['kong.yml:3 kong * false'],
  ],
  [
    'a middleware of Traefik as a resource',
    {
      'm.yaml':
        'apiVersion: traefik.io/v1alpha1\nkind: Middleware\nspec:\n  headers:\n    accessControlAllowOriginList:\n      - https://a.test\n    accessControlAllowCredentials: true\n',
    },
    ['m.yaml:5 traefik https://a.test true'],
  ],
  [
    'Ollama in a manifest',
    {
      'd.yaml':
        'spec:\n  containers:\n    - env:\n        - name: OLLAMA_ORIGINS\n          value: "https://a.test"\n',
    },
    ['d.yaml:5 ollama https://a.test unknown'],
  ],
])

rows('Traefik in other files', [
  [
    'TOML',
    {
      'dynamic.toml':
        '[http.middlewares]\n  [http.middlewares.shop.headers]\n    accessControlAllowOriginList = ["https://a.test"]\n    accessControlAllowMethods = ["GET"]\n',
    },
    ['dynamic.toml:3 traefik https://a.test false'],
  ],
  [
    'labels as a map, several origins in one',
    {
      'compose.yaml':
        'services:\n  a:\n    labels:\n      traefik.http.middlewares.c.headers.accesscontrolalloworiginlist: "https://a.test,https://b.test"\n      traefik.http.middlewares.c.headers.accesscontrolallowcredentials: "true"\n',
    },
    ['compose.yaml:4 traefik https://a.test https://b.test true'],
  ],
])
