<?php
return [
    'paths' => ['api/*', 'sanctum/csrf-cookie'],
    'allowed_methods' => ['*'],
    'allowed_origins' => explode(',', env('FRONTEND_URLS', 'http://localhost:3000')),
    'allowed_origins_patterns' => ['#^https://.*\.jam\.example\.com$#'],
    'allowed_headers' => ['*'],
    'supports_credentials' => true,
];
