module x
require github.com/rs/cors v1.11.0
