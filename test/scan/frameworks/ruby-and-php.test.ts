import { rows } from '../scan-of.ts'

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
