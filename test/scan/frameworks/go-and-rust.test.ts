import { rows } from '../scan-of.ts'

rows('Go', [
  [
    'Go by hand, with a comparison that lets other hosts in, and a list that does not',
    {
      'a.go':
        'package a\n\nfunc h(w http.ResponseWriter, r *http.Request) {\n  origin := r.Header.Get("Origin")\n  if strings.Contains(origin, "a.test") {\n    w.Header().Set("Access-Control-Allow-Origin", origin)\n  }\n}\n',
      'b.go':
        'package b\n\nvar allowedOrigins = []string{"https://a.test"}\n\nfunc h(w http.ResponseWriter, r *http.Request) {\n  origin := r.Header.Get("Origin")\n  if slices.Contains(allowedOrigins, origin) {\n    w.Header().Set("Access-Control-Allow-Origin", origin)\n  }\n}\n',
    },
    ['a.go:6 go unknown unknown', 'b.go:8 go https://a.test unknown'],
    /^every origin with a\.test anywhere in it fits$/,
  ],
  [
    'rs/cors',
    {
      'main.go':
        'package main\nimport "github.com/rs/cors"\nfunc main() {\n c := cors.New(cors.Options{\n  AllowedOrigins: []string{"https://a.test"},\n  AllowCredentials: true,\n })\n}',
    },
    ['main.go:4 go https://a.test true'],
  ],
  [
    'chi, with a list in a variable',
    {
      'main.go':
        'package main\nimport "github.com/go-chi/cors"\nvar list = []string{"https://a.test", "https://*.b.test"}\nfunc main() {\n r.Use(cors.Handler(cors.Options{AllowedOrigins: list}))\n}',
    },
    ['main.go:5 go https://a.test https://*.b.test false'],
  ],
  [
    'echo',
    {
      'm.go':
        'package main\nimport "github.com/labstack/echo/v4/middleware"\nfunc main() {\n e.Use(middleware.CORSWithConfig(middleware.CORSConfig{AllowOrigins: []string{"https://a.test/"}}))\n}',
    },
    ['m.go:4 go https://a.test/ false'],
    /slash/,
  ],
  [
    'echo without options',
    {
      'm.go':
        'package main\nimport "github.com/labstack/echo/v4/middleware"\nfunc main() {\n e.Use(middleware.CORS())\n}',
    },
    ['m.go:4 go * false'],
  ],
  [
    'fiber, one text',
    {
      'm.go':
        'package main\nimport "github.com/gofiber/fiber/v2/middleware/cors"\nfunc main() {\n app.Use(cors.New(cors.Config{AllowOrigins: "https://a.test, https://b.test", AllowCredentials: true}))\n}',
    },
    ['m.go:4 go https://a.test https://b.test true'],
  ],
  [
    'gin, set on the default',
    {
      'm.go':
        'package main\nimport "github.com/gin-contrib/cors"\nfunc main() {\n config := cors.DefaultConfig()\n config.AllowOrigins = []string{os.Getenv("SHOP_ORIGIN")}\n config.AllowCredentials = true\n r.Use(cors.New(config))\n}',
    },
    ['m.go:4 go unknown true'],
    /SHOP_ORIGIN/,
  ],
  [
    'gin, a function',
    {
      'm.go':
        'package main\nimport "github.com/gin-contrib/cors"\nfunc main() {\n r.Use(cors.New(cors.Config{AllowOriginFunc: func(origin string) bool { return origin == "https://a.test" }}))\n}',
    },
    ['m.go:4 go https://a.test false'],
  ],
  [
    'jub0bs/cors',
    {
      'm.go':
        'package main\nimport "github.com/jub0bs/cors"\nfunc main() {\n mw, err := cors.NewMiddleware(cors.Config{Origins: []string{"https://a.test"}, Credentialed: true})\n}',
    },
    ['m.go:4 go https://a.test true'],
  ],
  [
    'gorilla',
    {
      'm.go':
        'package main\nimport "github.com/gorilla/handlers"\nfunc main() {\n http.ListenAndServe(":1", handlers.CORS(handlers.AllowedOrigins([]string{"https://a.test"}), handlers.AllowCredentials())(r))\n}',
    },
    ['m.go:4 go https://a.test true'],
  ],
  [
    'by hand',
    {
      'm.go':
        'package main\nfunc h(w http.ResponseWriter, r *http.Request) {\n w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))\n w.Header().Set("Access-Control-Allow-Credentials", "true")\n}',
    },
    ['m.go:3 go reflect true'],
    /every origin/,
  ],
  [
    'by hand, compared',
    {
      'm.go':
        'package main\nvar allowed = []string{"https://a.test"}\nfunc h(w http.ResponseWriter, r *http.Request) {\n origin := r.Header.Get("Origin")\n if slices.Contains(allowed, origin) {\n  w.Header().Set("Access-Control-Allow-Origin", origin)\n }\n}',
    },
    ['m.go:6 go https://a.test unknown'],
  ],
])

rows('Rust', [
  [
    'tower-http',
    {
      'main.rs':
        'fn main() {\n let cors = CorsLayer::new()\n  .allow_origin("https://a.test".parse::<HeaderValue>().unwrap())\n  .allow_credentials(true);\n}',
    },
    ['main.rs:2 rust https://a.test true'],
  ],
  [
    'tower-http, a list',
    {
      'main.rs':
        'fn main() { let c = CorsLayer::new().allow_origin([\n "https://a.test".parse().unwrap(), "https://b.test".parse().unwrap()]); }',
    },
    ['main.rs:1 rust https://a.test https://b.test false'],
  ],
  [
    'tower-http, any',
    { 'main.rs': 'fn main() { let c = CorsLayer::new().allow_origin(Any).allow_methods(Any); }' },
    ['main.rs:1 rust * false'],
  ],
  [
    'tower-http, permissive',
    { 'main.rs': 'fn main() { app.layer(CorsLayer::permissive()); }' },
    ['main.rs:1 rust * false'],
  ],
  [
    'actix-cors',
    {
      'main.rs':
        'fn main() {\n let cors = Cors::default()\n  .allowed_origin("https://a.test/")\n  .supports_credentials();\n}',
    },
    ['main.rs:2 rust https://a.test/ true'],
    /slash/,
  ],
  [
    'rocket_cors',
    {
      'main.rs':
        'fn main() {\n let c = CorsOptions { allowed_origins: AllowedOrigins::some_exact(&["https://a.test"]), allow_credentials: true, ..Default::default() };\n}',
    },
    ['main.rs:2 rust https://a.test true'],
  ],
])
