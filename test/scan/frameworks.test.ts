import { rows } from './scan-of.ts'

rows('Spring', [
  [
    'the annotation with all attributes',
    {
      'A.java':
        '@RestController\n@CrossOrigin(origins = {"https://a.test", "https://b.test"}, allowCredentials = "true", methods = {RequestMethod.GET, RequestMethod.PUT}, maxAge = 3600)\nclass A {}\n',
    },
    ['A.java:2 spring https://a.test https://b.test true'],
  ],
  [
    'the annotation alone opens to every origin',
    { 'A.java': 'class A {\n @CrossOrigin\n @GetMapping("/x") void m() {}\n}' },
    ['A.java:2 spring * false'],
  ],
  [
    'the annotation in Kotlin',
    { 'A.kt': '@RestController\n@CrossOrigin(origins = ["https://a.test"])\nclass A' },
    ['A.kt:2 spring https://a.test false'],
  ],
  [
    'a constant as origin',
    {
      'A.java':
        'class A {\n static final String SHOP = "https://a.test";\n @CrossOrigin(SHOP)\n void m() {}\n}',
    },
    ['A.java:3 spring https://a.test false'],
  ],
  [
    'a configuration that is set step by step',
    {
      'S.java':
        'class S {\n @Bean CorsConfigurationSource source() {\n  CorsConfiguration c = new CorsConfiguration();\n  c.setAllowedOrigins(Arrays.asList("https://a.test", "https://b.test"));\n  c.addAllowedOrigin("https://c.test");\n  c.setAllowCredentials(true);\n  return null;\n }\n}',
    },
    ['S.java:3 spring https://a.test https://b.test https://c.test true'],
  ],
  [
    'a configuration of Kotlin in a block',
    {
      'S.kt':
        'fun s() = CorsConfiguration().apply {\n  allowedOrigins = listOf("https://a.test")\n  allowCredentials = true\n}',
    },
    ['S.kt:1 spring https://a.test true'],
  ],
  [
    'patterns',
    {
      'S.java':
        'class S { void m() { var c = new CorsConfiguration(); c.setAllowedOriginPatterns(List.of("https://*.a.test")); c.setAllowCredentials(true); } }',
    },
    ['S.java:1 spring https://*.a.test true'],
  ],
  [
    'a star with credentials',
    {
      'W.java':
        'class W {\n void m(CorsRegistry r) {\n  r.addMapping("/**").allowedOrigins("*").allowCredentials(true);\n }\n}',
    },
    ['W.java:3 spring * true'],
    /wildcard.*refuses/,
  ],
  [
    'a property that the file names, with its default',
    {
      'W.java':
        'class W {\n @Value("${shop.origins:https://a.test,https://b.test}")\n private String[] allowed;\n void m(CorsRegistry r) {\n  r.addMapping("/**").allowedOrigins(allowed);\n }\n}',
    },
    ['W.java:5 spring https://a.test https://b.test false'],
    /shop\.origins/,
  ],
  [
    'a security chain without cors()',
    {
      'S.java':
        'class S {\n void a(HttpSecurity http) { http.authorizeHttpRequests(x -> x.anyRequest().authenticated()); }\n void m(CorsRegistry r) { r.addMapping("/**").allowedOrigins("https://a.test"); }\n}',
    },
    ['S.java:3 spring https://a.test false'],
    /no cors\(\)/,
  ],
])

rows('Spring, beside MVC', [
  [
    'a filter by hand, with the constants for names',
    {
      'F.java':
        'class F implements Filter {\n void doFilter(HttpServletRequest q, HttpServletResponse r) {\n  r.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://a.test");\n  r.setHeader("Access-Control-Allow-Credentials", "true");\n }\n}',
    },
    ['F.java:3 spring https://a.test true'],
  ],
  [
    'an endpoint of STOMP',
    {
      'W.java':
        'class W {\n void m(StompEndpointRegistry registry) {\n  registry.addEndpoint("/ws").setAllowedOrigins("https://a.test").withSockJS();\n }\n}',
    },
    ['W.java:3 spring https://a.test false'],
  ],
  [
    'a property that the settings of the same module set',
    {
      'src/main/java/W.java':
        'class W {\n @Value("${shop.origins}") String[] allowed;\n void m(CorsRegistry r) {\n  r.addMapping("/**").allowedOrigins(allowed);\n }\n}',
      'src/main/resources/application.properties': 'shop.origins=https://a.test\n',
    },
    ['src/main/java/W.java:4 spring https://a.test false'],
  ],
])

rows('Ktor', [
  [
    'hosts and their schemes',
    {
      'M.kt':
        'fun Application.m() {\n  install(CORS) {\n    allowHost("a.test", schemes = listOf("https", "http"))\n    allowMethod(HttpMethod.Put)\n  }\n}',
    },
    ['M.kt:2 ktor https://a.test http://a.test false'],
  ],
  [
    'any host',
    { 'M.kt': 'fun Application.m() {\n  install(CORS) { anyHost(); allowCredentials = true }\n}' },
    ['M.kt:2 ktor * true'],
    /wildcard/,
  ],
])

rows('ASP.NET', [
  [
    'a policy in a block of statements',
    {
      'Program.cs':
        'var b = WebApplication.CreateBuilder(args);\nb.Services.AddCors(o =>\n{\n  o.AddDefaultPolicy(p =>\n  {\n    p.WithOrigins("https://a.test", "https://b.test");\n    p.AllowCredentials();\n  });\n});\nvar app = b.Build();\napp.UseCors();\napp.Run();',
    },
    ['Program.cs:4 aspnet https://a.test https://b.test true'],
  ],
  [
    'any origin',
    { 'S.cs': 'app.UseCors(x => x.AllowAnyOrigin().AllowAnyMethod());' },
    ['S.cs:1 aspnet * false'],
  ],
  [
    'a function that lets everybody through',
    { 'S.cs': 'app.UseCors(x => x.SetIsOriginAllowed(_ => true).AllowCredentials());' },
    ['S.cs:1 aspnet reflect true'],
    /every origin is sent back/,
  ],
  [
    'a list from the configuration',
    {
      'S.cs':
        'var allowed = builder.Configuration.GetSection("Cors:Origins").Get<string[]>();\nservices.AddCors(o => o.AddPolicy("x", p => p.WithOrigins(allowed)));',
    },
    ['S.cs:2 aspnet unknown false'],
    /Cors:Origins/,
  ],
  [
    'UseCors below the authorization',
    {
      'P.cs':
        'services.AddCors(o => o.AddPolicy("x", p => p.WithOrigins("https://a.test/")));\napp.UseAuthorization();\napp.UseCors("x");',
    },
    ['P.cs:1 aspnet https://a.test/ false'],
    /slash[\s\S]*UseCors stands below UseAuthorization/,
  ],
  [
    'the attribute of Web API 2',
    {
      'C.cs':
        '[EnableCors(origins: "https://a.test,https://b.test", headers: "*", methods: "*")]\nclass C {}',
    },
    ['C.cs:1 aspnet https://a.test https://b.test false'],
  ],
  [
    'a header by hand',
    {
      'M.cs':
        'class M { void A() {\n  context.Response.Headers["Access-Control-Allow-Origin"] = "*";\n  context.Response.Headers.Add("Access-Control-Allow-Credentials", "true");\n} }',
    },
    ['M.cs:2 aspnet * true'],
    /wildcard/,
  ],
])

rows('FastAPI and Starlette', [
  [
    'the list in a variable',
    {
      'main.py':
        'origins = [\n  "http://localhost:3000",\n  "https://a.test",\n]\napp.add_middleware(\n  CORSMiddleware,\n  allow_origins=origins,\n  allow_credentials=True,\n)',
    },
    ['main.py:5 fastapi http://localhost:3000 https://a.test true'],
  ],
  [
    'a middleware in a list',
    { 'main.py': 'app = Starlette(middleware=[\n  Middleware(CORSMiddleware, allow_origins=["*"])\n])' },
    ['main.py:2 fastapi * false'],
  ],
  [
    'a pattern',
    { 'main.py': 'app.add_middleware(CORSMiddleware, allow_origin_regex=r"^https://.*\\.a\\.test$")' },
    ['main.py:1 fastapi /^https://.*\\.a\\.test$/ false'],
  ],
  [
    'a glob in the list',
    { 'main.py': 'app.add_middleware(CORSMiddleware, allow_origins=["https://*.a.test"])' },
    ['main.py:1 fastapi https://*.a.test false'],
    /\*/,
  ],
  [
    'settings of another file',
    {
      'app/main.py':
        'from app.config import settings\napp.add_middleware(CORSMiddleware, allow_origins=settings.CORS_ORIGINS)',
      'app/config.py': 'class S(BaseSettings):\n    CORS_ORIGINS: list[str] = ["https://a.test"]\n',
    },
    ['app/main.py:2 fastapi https://a.test false'],
  ],
  [
    'the environment, split',
    {
      'main.py':
        'app.add_middleware(CORSMiddleware, allow_origins=[o.strip() for o in os.getenv("SHOP_ORIGINS", "https://a.test,https://b.test").split(",")])',
    },
    ['main.py:1 fastapi https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
])

rows('Django, from the environment', [
  [
    'environ, a list with a default',
    {
      'settings.py':
        "CORS_ALLOWED_ORIGINS = env.list('SHOP_ORIGINS', default=['https://a.test', 'https://b.test/'])\n",
    },
    ['settings.py:1 django https://a.test https://b.test/ false'],
    /slash[\s\S]*SHOP_ORIGINS/,
  ],
  [
    'decouple, a text that is cast',
    {
      'settings.py':
        "CORS_ALLOWED_ORIGINS = config('SHOP_ORIGINS', default='https://a.test,https://b.test', cast=Csv())\n",
    },
    ['settings.py:1 django https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
  [
    'the environment alone',
    { 'settings.py': "CORS_ALLOWED_ORIGINS = os.environ.get('SHOP_ORIGINS', 'https://a.test').split(',')\n" },
    ['settings.py:1 django https://a.test false'],
    /SHOP_ORIGINS/,
  ],
])

rows('Flask', [
  [
    'the extension alone opens to every origin',
    { 'web.py': 'from flask_cors import CORS\nCORS(app)' },
    ['web.py:2 flask * false'],
  ],
  [
    'the decorator',
    {
      'web.py':
        'from flask_cors import cross_origin\n@app.route("/x")\n@cross_origin(origins=["https://a.test"], supports_credentials=True)\ndef x(): pass',
    },
    ['web.py:3 flask https://a.test true'],
  ],
  [
    'two resources',
    {
      'web.py':
        'from flask_cors import CORS\nCORS(app, resources={\n  r"/a/*": {"origins": "https://a.test"},\n  r"/b/*": {"origins": ["https://b.test/"]},\n})',
    },
    ['web.py:3 flask https://a.test false', 'web.py:4 flask https://b.test/ false'],
    /slash/,
  ],
  [
    'a header by hand',
    {
      'web.py':
        'from flask import Flask\n@app.after_request\ndef f(r):\n    r.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")\n    return r',
    },
    ['web.py:4 flask reflect unknown'],
    /every origin/,
  ],
])

rows('Go', [
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

rows('Ruby', [
  [
    'rack-cors: a host without scheme is fine there, a list from the environment is named',
    {
      'config/initializers/cors.rb':
        "Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n    origins 'a.test', ENV['SHOP_ORIGIN']\n    resource '*', headers: :any, methods: :any, credentials: true\n  end\nend",
    },
    ['config/initializers/cors.rb:3 rails unknown true'],
    /SHOP_ORIGIN/,
  ],
  [
    'words in a list, a pattern',
    {
      'config.ru':
        "use Rack::Cors do\n  allow do\n    origins %w[https://a.test https://b.test], /\\Ahttps:\\/\\/x\\.test\\z/\n    resource '*'\n  end\nend",
    },
    ['config.ru:3 rails https://a.test https://b.test /\\Ahttps:\\/\\/x\\.test\\z/ false'],
  ],
  [
    'every origin with credentials',
    { 'c.rb': "allow do\n  origins '*'\n  resource '*', credentials: true\nend\n# Rack::Cors" },
    ['c.rb:2 rails * true'],
    /wildcard.*refuses/,
  ],
])

rows('PHP', [
  [
    'Laravel',
    {
      'config/cors.php':
        "<?php\nreturn [\n  'paths' => ['api/*'],\n  'allowed_methods' => ['*'],\n  'allowed_origins' => ['https://a.test/'],\n  'supports_credentials' => true,\n];",
    },
    ['config/cors.php:5 laravel https://a.test/ true'],
    /slash/,
  ],
  [
    'Laravel, from the environment',
    {
      'config/cors.php':
        "<?php\nreturn [\n  'allowed_methods' => ['*'],\n  'allowed_origins' => explode(',', env('SHOP_ORIGINS', 'https://a.test,https://b.test')),\n];",
    },
    ['config/cors.php:4 laravel https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
  [
    'header()',
    {
      'i.php':
        "<?php\nheader('Access-Control-Allow-Origin: https://a.test');\nheader('Access-Control-Allow-Credentials: true');",
    },
    ['i.php:2 php https://a.test true'],
  ],
  [
    'header() with the origin of the request',
    { 'i.php': '<?php\nheader("Access-Control-Allow-Origin: " . $_SERVER["HTTP_ORIGIN"]);' },
    ['i.php:2 php reflect unknown'],
    /every origin/,
  ],
  [
    'a response that is given headers',
    {
      'M.php':
        "<?php\nclass M { function handle($r, $next) {\n  return $next($r)->header('Access-Control-Allow-Origin', '*')->header('Access-Control-Allow-Method', 'GET');\n} }",
    },
    ['M.php:3 php * unknown'],
    /Allow-Method.*misspelled/,
  ],
])
