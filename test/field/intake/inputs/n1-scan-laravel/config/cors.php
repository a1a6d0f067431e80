<?php
return [
    'paths' => ['api/*', 'sanctum/csrf-cookie'],
    'allowed_methods' => ['*'],
    // 'allowed_origins' => ['*'],
    'allowed_origins' => array_filter(explode(',', env('FRONTEND_URLS', 'https://app.example.com/'))),
    'allowed_origins_patterns' => ['#^https://.*\.example\.com$#'],
    'allowed_headers' => ['*'],
    'exposed_headers' => [],
    'max_age' => 0,
    'supports_credentials' => true,
];
