import { rows } from '../scan-of.ts'

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
    'that of a method adds to that of its class, and to no other',
    {
      'A.java':
        '@CrossOrigin(origins = "https://a.test", allowCredentials = "true")\nclass A {\n @CrossOrigin(origins = "https://b.test")\n @GetMapping("/x") void m() {}\n @GetMapping("/y") void n() {}\n}\nclass B {\n @CrossOrigin("https://c.test")\n void o() {}\n}\n',
    },
    [
      'A.java:1 spring https://a.test true',
      'A.java:3 spring https://b.test https://a.test true',
      'A.java:8 spring https://c.test false',
    ],
  ],
  [
    'that of a method says itself whether credentials are allowed',
    {
      'A.kt':
        '@CrossOrigin(origins = ["https://a.test"], allowCredentials = "true")\nclass A {\n @CrossOrigin(allowCredentials = "false")\n fun m() {}\n}\n',
    },
    ['A.kt:1 spring https://a.test true', 'A.kt:3 spring https://a.test false'],
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
