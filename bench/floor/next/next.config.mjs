export default { distDir: process.env.BUILD_DIR ?? '.next', poweredByHeader: false, compress: false, serverExternalPackages: ['libsql'] }
